# needs: normal
# needs: tanh
import math
import numpy as np


def activationGrad(x, g, *, kind):
    """g · f′(x). kind: 0 ReLU, 1 GELU, 2 GELU's approximation by tanh, 3 tanh, 4 sigmoid."""
    if kind == 0:
        slope = (x > 0).astype(x.dtype)
    elif kind == 1:
        slope = normal_cdf(x) + x * np.exp(-0.5 * x**2) / math.sqrt(2 * math.pi)
    elif kind == 2:
        u = math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)
        du = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x**2)
        slope = 0.5 * (1 + np.tanh(u)) + 0.5 * x * tanh_slope(u) * du
    elif kind == 3:
        slope = tanh_slope(x)
    else:
        slope = 0.25 * tanh_slope(x / 2)
    return g * slope
