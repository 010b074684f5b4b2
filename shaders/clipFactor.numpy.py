import numpy as np


def clipFactor(s, *, c):
    """min(1, c / norm) of a gradient whose squares add up to s."""
    return c / np.maximum(np.sqrt(s), c)
