import torch


def tanh_slope(x):
    """The derivative of tanh, 1 / cosh² x, from exp: 1 - tanh² loses its digits near saturation."""
    e = torch.exp(-2 * x.abs())
    return 4 * e / (1 + e) ** 2
