def positions(x, table, *, row0=0):
    """Adds to every row of x (B, N, E) the row of the table (T, E) for its position."""
    return x + table[row0 : row0 + x.shape[-2]]
