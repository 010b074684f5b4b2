import torch


def kept_keys(weights, allowed, kind, k, t):
    """Which keys stay, True or False (…, n, m). Kinds as in the selection, without the sampled one."""
    w = weights if allowed is None else weights.masked_fill(allowed == 0, -torch.inf)
    if kind == 3:
        return w >= t
    count = k if kind == 2 else 1
    best = w.argsort(dim=-1, descending=True, stable=True)[..., :count]  # the first of equals
    kept = torch.zeros_like(w, dtype=torch.bool).scatter(-1, best, True)
    return kept & (w > (-torch.inf if kind == 2 else 0))
