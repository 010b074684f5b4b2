def layerNormGammaGrad(x, rstd, offset, g):
    """Σ over all rows of g · (x - mean) · rstd."""
    n = (x - x[..., :1] - offset) * rstd
    return (g * n).reshape(-1, x.shape[-1]).sum(0)
