def linear(x, weight, bias=None):
    """x (…, in), weight (out, in), bias (out) → (…, out)."""
    y = x @ weight.T
    return y if bias is None else y + bias
