import numpy as np


def softcap(x, *, cap):
    return cap * np.tanh(x / cap)
