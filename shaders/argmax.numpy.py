import numpy as np


def argmax(x):
    """The index of the largest number in each row, the first of equals."""
    return np.atleast_1d(x.argmax(-1))
