import numpy as np


def mask(
    scores, lengths=None, given=None, offsets=None, *, causal=0, align=0, row0=0, offset=0, left=-1, right=-1
):
    """1 where a query may look at a key, else 0: (B or 1, H or 1, N, M).

    align, where the causal diagonal starts: 0 top left, 1 bottom right. left, right: a window, -1 is none.
    """
    N, M = scores.shape[-2:]
    key = np.arange(M)
    query = np.arange(N)[:, None] + row0 + offset + (M - N if align == 1 else 0)  # (N, 1)
    if offsets is not None:
        query = query + offsets.reshape(-1, 1, 1, 1)
    allowed = np.ones((1, 1, N, M), dtype=bool)
    if causal:
        allowed = allowed & (key <= query)
    if left >= 0:
        allowed = allowed & (key >= query - left)
    if right >= 0:
        allowed = allowed & (key <= query + right)
    if lengths is not None:
        allowed = allowed & (key < lengths.reshape(-1, 1, 1, 1))
    if given is not None:
        allowed = allowed & (given != 0)
    return allowed.astype(float)
