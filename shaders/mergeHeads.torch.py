def mergeHeads(x):
    """(B, H, N, D) → (B, N, H·D)."""
    return x.transpose(1, 2).flatten(2)
