import numpy as np


def tanh_slope(x):
    """The derivative of tanh, 1 / cosh² x, from exp: 1 - tanh² loses its digits near saturation."""
    e = np.exp(-2 * np.abs(x))
    return 4 * e / (1 + e) ** 2
