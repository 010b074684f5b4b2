def splitHeads(x, *, heads):
    """(B, N, H·D) → (B, H, N, D)."""
    B, N, E = x.shape
    return x.reshape(B, N, heads, E // heads).transpose(0, 2, 1, 3)
