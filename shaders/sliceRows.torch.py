def sliceRows(x, *, start, count):
    return x.narrow(-2, start, count)
