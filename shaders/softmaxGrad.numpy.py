import numpy as np


def softmaxGrad(weights, g, allowed=None):
    """w · (g - Σ w·g) in every row; 0 where a key is not allowed."""
    w = weights if allowed is None else np.where(allowed != 0, weights, 0)
    return w * (g - (w * g).sum(-1, keepdims=True))
