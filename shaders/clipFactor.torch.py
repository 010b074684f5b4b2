import torch


def clipFactor(s, *, c):
    """min(1, c / norm) of a gradient whose squares add up to s."""
    return c / torch.sqrt(s).clamp(min=c)
