# needs: keptKeys
import numpy as np


def select(weights, allowed=None, rowU=None, *, kind=0, k=1, t=0, renorm=0):
    """kind: 0 the largest, 1 one key drawn with rowU, 2 the k largest, 3 weights of at least t."""
    if kind == 1:
        w = weights if allowed is None else np.where(allowed != 0, weights, 0)
        index = np.arange(w.shape[-1])
        below = (w.cumsum(-1) <= rowU.reshape(*w.shape[:-1], 1)).sum(-1, keepdims=True)
        last = (index * (w > 0)).max(-1, keepdims=True)  # where rounding leaves the sum below rowU
        return ((index == np.minimum(below, last)) & (w > 0)).astype(float)
    kept = kept_keys(weights, allowed, kind, k, t)
    if kind == 0:
        return kept.astype(float)
    w = np.where(kept, weights, 0)
    if not renorm:
        return w
    total = w.sum(-1, keepdims=True)
    return w / np.where(total > 0, total, np.inf)
