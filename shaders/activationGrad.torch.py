# needs: activation
# needs: tanh
import torch


def activationGrad(x, g, *, kind):
    """g · f′(x), as autograd finds it, but for tanh and sigmoid near saturation: autograd has 1 - tanh²."""
    if kind == 3:
        return g * tanh_slope(x)
    if kind == 4:
        return 0.25 * g * tanh_slope(x / 2)
    x = x.clone().requires_grad_()
    return torch.autograd.grad(activation(x, kind=kind), x, g)[0]
