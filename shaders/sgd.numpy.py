def sgd(p, g, clip=None, *, lr):
    return p - lr * (g if clip is None else clip * g)
