# needs: tanh
import numpy as np


def additiveScoreGrad(q, k, b, v, g, *, over):
    """Through additive scores, g (B, H, N, M). over: 0 the derivative by q, 1 by k."""
    keyHeads = k.shape[1]
    k = np.repeat(k, q.shape[1] // keyHeads, axis=1)
    hidden = q[:, :, :, None] + k[:, :, None]  # (B, H, N, M, A)
    if b is not None:
        hidden = hidden + b[:, None, None]
    s = g[..., None] * v[:, None, None] * tanh_slope(hidden)
    if over == 0:
        return s.sum(3)  # (B, H, N, A)
    B, H, _, M, A = s.shape
    # Heads that share keys add up.
    return s.sum(2).reshape(B, keyHeads, H // keyHeads, M, A).sum(2)  # (B, H_k, M, A)
