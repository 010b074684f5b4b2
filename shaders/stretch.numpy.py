import numpy as np


def stretch(x, *, shape):
    return np.broadcast_to(x, shape)
