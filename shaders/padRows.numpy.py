import numpy as np


def padRows(x, *, start, rows):
    """x (…, n, D) as rows start … of (…, rows, D) that is zero elsewhere."""
    y = np.zeros((*x.shape[:-2], rows, x.shape[-1]))
    y[..., start : start + x.shape[-2], :] = x
    return y
