# needs: additiveScore
import torch


def additiveScoreGrad(q, k, b, v, g, *, over):
    """The derivative as autograd finds it. over: 0 by q, 1 by k."""
    q, k = q.clone().requires_grad_(), k.clone().requires_grad_()
    return torch.autograd.grad(additiveScore(q, k, b, v), (q, k), g)[int(over)]
