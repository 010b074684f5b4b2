from statistics import NormalDist
import numpy as np


def threefry2x32(counter0, counter1, key0, key1):
    """Scrambles two words of 32 bits in 20 rounds (Salmon et al. 2011); answers the first of them."""
    keys = [key0, key1, key0 ^ key1 ^ 0x1BD11BDA]
    x, y = counter0 + np.uint32(key0), counter1 + np.uint32(key1)
    for i in range(20):
        turn = [13, 15, 26, 6, 17, 29, 16, 24][i % 8]
        x = x + y
        y = (y << turn | y >> (32 - turn)) ^ x
        if i % 4 == 3:
            n = (i + 1) // 4
            x = x + np.uint32(keys[n % 3])
            y = y + np.uint32((keys[(n + 1) % 3] + n) % 2**32)
    return x


def draw(like, *, key0, key1, distribution=0, threshold=0, width=None, draws=None, draw0=0, row0=0, col0=0):
    """Random numbers in the shape of `like`, each made from its place alone.

    distribution: 0 uniform, 1 normal, 2 Gumbel, 3 one where the random integer is below threshold.
    draws: this many patterns of that shape, one after the other.
    """
    shape = like.shape if width is None else (*like.shape[:-1], width)
    axes = (shape[0], 1, *shape[1:]) if len(shape) == 3 else shape
    axes = (1,) * (5 - len(axes)) + axes  # (draw, batch, head, row, column)
    if draws is not None:
        axes, shape = (draws, *axes[1:]), (draws, *shape[shape[0] == 1 :])
    place = np.indices(axes).astype(np.uint32)
    first = (place[0] + draw0) << 15 | place[1] << 6 | place[2]
    second = (place[3] + row0) << 16 | (place[4] + col0)
    k = threefry2x32(first, second, key0, key1) >> 8  # 24 bits
    u = (k + 0.5) / 2**24
    if distribution == 1:
        pattern = np.vectorize(NormalDist().inv_cdf, otypes=[float])(u)
    elif distribution == 2:
        pattern = -np.log(-np.log(u))
    elif distribution == 3:
        pattern = (k < threshold).astype(float)
    else:
        pattern = k / 2**24
    return pattern.reshape(shape)
