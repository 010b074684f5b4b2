import torch
import torch.nn.functional as F


def softmax(x, allowed=None, *, emptyRow=0):
    """Over the last axis; a key that is not allowed gets exactly 0.

    emptyRow, for a row with no allowed key: 1 makes it uniform, 0 and 2 make it zeros.
    """
    if allowed is None:
        return F.softmax(x, dim=-1)
    weights = F.softmax(x.masked_fill(allowed == 0, -torch.inf), dim=-1)
    empty = (allowed == 0).all(dim=-1, keepdim=True)
    return weights.masked_fill(empty, 1 / x.shape[-1] if emptyRow == 1 else 0)
