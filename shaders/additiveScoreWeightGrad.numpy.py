import numpy as np


def additiveScoreWeightGrad(q, k, b, g):
    """The derivative of additive scores by v: (H, A)."""
    k = np.repeat(k, q.shape[1] // k.shape[1], axis=1)
    hidden = q[:, :, :, None] + k[:, :, None]  # (B, H, N, M, A)
    if b is not None:
        hidden = hidden + b[:, None, None]
    return (g[..., None] * np.tanh(hidden)).sum((0, 2, 3))
