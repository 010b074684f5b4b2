import torch
import torch.nn.functional as F


def layerNorm(x, gamma, beta, *, epsilon=1e-5):
    """Answers y, mean, 1 / √(variance + epsilon), and the mean counted from the row's first number."""
    y = F.layer_norm(x, x.shape[-1:], gamma, beta, epsilon)
    mean = x.mean(-1, keepdim=True)
    rstd = torch.rsqrt(x.var(-1, unbiased=False, keepdim=True) + epsilon)
    return y, mean, rstd, mean - x[..., :1]
