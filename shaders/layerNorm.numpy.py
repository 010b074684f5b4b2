import numpy as np


def layerNorm(x, gamma, beta, *, epsilon=1e-5):
    """Answers y, mean, 1 / √(variance + epsilon), and the mean counted from the row's first number."""
    first = x[..., :1]
    offset = (x - first).mean(-1, keepdims=True)
    centred = (x - first) - offset  # x - mean
    rstd = 1 / np.sqrt((centred**2).mean(-1, keepdims=True) + epsilon)
    y = gamma * (centred * rstd) + beta
    return y, first + offset, rstd, offset
