def mergeHeads(x):
    """(B, H, N, D) → (B, N, H·D)."""
    B, H, N, D = x.shape
    return x.transpose(0, 2, 1, 3).reshape(B, N, H * D)
