# needs: keptKeys
import torch


def select(weights, allowed=None, rowU=None, *, kind=0, k=1, t=0, renorm=0):
    """kind: 0 the largest, 1 one key drawn with rowU, 2 the k largest, 3 weights of at least t."""
    if kind == 1:
        w = weights if allowed is None else weights.masked_fill(allowed == 0, 0)
        index = torch.arange(w.shape[-1])
        below = (w.cumsum(-1) <= rowU.reshape(*w.shape[:-1], 1)).sum(-1, keepdim=True)
        last = (index * (w > 0)).amax(-1, keepdim=True)  # where rounding leaves the sum below rowU
        return ((index == torch.minimum(below, last)) & (w > 0)).to(w.dtype)
    kept = kept_keys(weights, allowed, kind, k, t)
    if kind == 0:
        return kept.to(weights.dtype)
    w = weights.where(kept, 0)
    if not renorm:
        return w
    total = w.sum(-1, keepdim=True)
    return w / total.where(total > 0, torch.inf)
