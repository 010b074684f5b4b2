# needs: keptKeys
import torch


def selectGrad(weights, g, allowed=None, *, kind, k=1, t=0, renorm=0):
    """Through a selection whose kept keys are constant. kind: 2 the k largest, 3 weights of at least t."""
    kept = kept_keys(weights, allowed, kind, k, t)
    if not renorm:
        return g.where(kept, 0)
    w = weights.where(kept, 0)
    total = w.sum(-1, keepdim=True)
    total = total.where(total > 0, torch.inf)
    return ((g - (g * w).sum(-1, keepdim=True) / total) / total).where(kept, 0)
