# needs: keptKeys
import numpy as np


def selectGrad(weights, g, allowed=None, *, kind, k=1, t=0, renorm=0):
    """Through a selection whose kept keys are constant. kind: 2 the k largest, 3 weights of at least t."""
    kept = kept_keys(weights, allowed, kind, k, t)
    if not renorm:
        return np.where(kept, g, 0)
    w = np.where(kept, weights, 0)
    total = w.sum(-1, keepdims=True)
    total = np.where(total > 0, total, np.inf)
    return np.where(kept, (g - (g * w).sum(-1, keepdims=True) / total) / total, 0)
