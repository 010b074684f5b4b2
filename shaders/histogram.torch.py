import torch


def histogram(x, low=None, high=None, *, bins):
    """How often every number falls into each bin, over its draws; beyond the bounds counts as the first and last bin."""
    one = x.shape[1:]
    start, factor = 0, 1
    if low is not None:
        start, width = low.reshape(one), (high - low).reshape(one)
        factor = torch.where(width > 0, bins / width, 0.0)
    place = torch.floor((x - start) * factor).clamp(0, bins - 1)
    return torch.stack([(place == bin).sum(0) for bin in range(bins)], dim=-1).double()
