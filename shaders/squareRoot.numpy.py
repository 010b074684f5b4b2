import numpy as np


def squareRoot(x, *, inverse=0):
    """The root of x, or 1 over it; 0 where x is not above 0."""
    root = np.sqrt(np.where(x > 0, x, 1))
    return np.where(x > 0, 1 / root if inverse else root, 0)
