import torch


def adam(p, g, m, v, clip=None, *, lr, beta1, beta2, epsilon, correction1, correction2):
    """One step of Adam. At step t, from 1 on, correction1 = 1 - beta1**t and correction2 = 1 - beta2**t."""
    if clip is not None:
        g = clip * g
    m2 = beta1 * m + (1 - beta1) * g
    v2 = beta2 * v + (1 - beta2) * g**2
    p2 = p - lr * (m2 / correction1) / (torch.sqrt(v2 / correction2) + epsilon)
    return p2, m2, v2
