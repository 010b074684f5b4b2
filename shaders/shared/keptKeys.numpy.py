import numpy as np


def kept_keys(weights, allowed, kind, k, t):
    """Which keys stay, True or False (…, n, m). Kinds as in the selection, without the sampled one."""
    w = weights if allowed is None else np.where(allowed != 0, weights, -np.inf)
    if kind == 3:
        return w >= t
    count = k if kind == 2 else 1
    best = np.argsort(-w, axis=-1, kind="stable")[..., :count]  # the first of equals
    kept = np.zeros(w.shape, dtype=bool)
    np.put_along_axis(kept, best, True, axis=-1)
    return kept & (w > (-np.inf if kind == 2 else 0))
