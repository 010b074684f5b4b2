def dropout(x, mask=None, *, p, mode=0, train=1):
    """mode: 0 divides what is kept by 1 - p in training, 1 multiplies all by 1 - p in evaluation."""
    if train == 0:
        return x * (1 - p) if mode == 1 else x
    kept = x if mask is None or p == 0 else x * mask
    # Where p is 1 nothing is kept: zeros, not 0 / 0.
    return kept if mode == 1 or p == 1 else kept / (1 - p)
