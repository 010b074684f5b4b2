# needs: normal
import math
import numpy as np


def activation(x, *, kind):
    """kind: 0 ReLU, 1 GELU, 2 GELU's approximation by tanh, 3 tanh, 4 sigmoid."""
    if kind == 0:
        return np.maximum(x, 0)
    if kind == 1:
        return x * normal_cdf(x)
    if kind == 2:
        return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    if kind == 3:
        return np.tanh(x)
    return np.exp(-np.logaddexp(0, -x))  # 1 / (1 + exp(-x)), which must not overflow
