import numpy as np


def additiveScore(q, k, b, v):
    """Additive scores of q (B, H, N, A) and k (B, H_k, M, A); b and v (H, A), b may be None."""
    k = np.repeat(k, q.shape[1] // k.shape[1], axis=1)  # (B, H, M, A): groups of heads share keys
    hidden = q[:, :, :, None] + k[:, :, None]  # (B, H, N, M, A)
    if b is not None:
        hidden = hidden + b[:, None, None]
    return (v[:, None, None] * np.tanh(hidden)).sum(-1)  # (B, H, N, M)
