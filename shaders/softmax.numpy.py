import numpy as np


def softmax(x, allowed=None, *, emptyRow=0):
    """Over the last axis; a key that is not allowed gets exactly 0.

    emptyRow, for a row with no allowed key: 1 makes it uniform, 0 and 2 make it zeros.
    """
    if allowed is not None:
        x = np.where(allowed != 0, x, -np.inf)
    largest = x.max(-1, keepdims=True)
    e = np.exp(x - np.where(largest == -np.inf, 0, largest))
    total = e.sum(-1, keepdims=True)  # at least 1, as the largest adds 1; 0 in an empty row
    weights = e / np.maximum(total, 1)
    return np.where(total == 0, 1 / x.shape[-1], weights) if emptyRow == 1 else weights
