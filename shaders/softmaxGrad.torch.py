def softmaxGrad(weights, g, allowed=None):
    """w · (g - Σ w·g) in every row; 0 where a key is not allowed."""
    w = weights if allowed is None else weights.masked_fill(allowed == 0, 0)
    return w * (g - (w * g).sum(-1, keepdim=True))
