import numpy as np


def histogram(x, low=None, high=None, *, bins):
    """How often every number falls into each bin, over its draws; beyond the bounds counts as the first and last bin."""
    one = x.shape[1:]
    start, factor = 0, 1
    if low is not None:
        start, width = low.reshape(one), (high - low).reshape(one)
        factor = np.divide(bins, width, out=np.zeros(one), where=width > 0)
    place = np.clip(np.floor((x - start) * factor), 0, bins - 1)
    return np.stack([np.sum(place == bin, axis=0) for bin in range(bins)], axis=-1).astype(float)
