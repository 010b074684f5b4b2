import numpy as np


def moments(x):
    """Of every number over its draws: mean, sum of squared deviations, least and largest."""
    mean = x.mean(0, keepdims=True)
    squares = np.sum((x - mean) ** 2, axis=0, keepdims=True)
    return mean, squares, x.min(0, keepdims=True), x.max(0, keepdims=True)
