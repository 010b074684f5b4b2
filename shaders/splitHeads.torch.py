def splitHeads(x, *, heads):
    """(B, N, H·D) → (B, H, N, D)."""
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)
