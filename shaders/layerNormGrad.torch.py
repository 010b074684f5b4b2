def layerNormGrad(x, gamma, rstd, offset, g):
    """rstd · (h - avg(h) - n · avg(h · n)) with n = (x - mean) · rstd and h = g · gamma."""
    n = (x - x[..., :1] - offset) * rstd
    h = g * gamma
    return rstd * (h - h.mean(-1, keepdim=True) - n * (h * n).mean(-1, keepdim=True))
