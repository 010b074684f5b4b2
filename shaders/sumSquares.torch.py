def sumSquares(x, before=None):
    """Σ x², on top of `before`: (1)."""
    total = x.square().sum().reshape(1)
    return total if before is None else before + total
