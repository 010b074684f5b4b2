def columnShares(x, *, epsilon=1e-9):
    """Answers every number over epsilon + the sum of its column, and 1 / (epsilon + that sum)."""
    factor = 1 / (epsilon + x.sum(-2, keepdim=True))
    return x * factor, factor
