def sumTo(x, *, shape):
    """Sums x over the axes that `shape` lacks or has 1 for."""
    padded = (1,) * (x.ndim - len(shape)) + tuple(shape)
    axes = tuple(i for i, size in enumerate(padded) if size == 1)
    return x.sum(axes, keepdims=True).reshape(shape)
