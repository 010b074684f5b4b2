def stretch(x, *, shape):
    return x.expand(shape)
