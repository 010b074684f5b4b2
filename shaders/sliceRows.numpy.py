def sliceRows(x, *, start, count):
    return x[..., start : start + count, :]
