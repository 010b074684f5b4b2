# needs: additiveScore
import torch


def additiveScoreWeightGrad(q, k, b, g):
    """The derivative by v (H, A) as autograd finds it."""
    v = torch.zeros(q.shape[1], q.shape[3], dtype=q.dtype, requires_grad=True)
    return torch.autograd.grad(additiveScore(q, k, b, v), v, g)[0]
