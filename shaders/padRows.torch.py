import torch.nn.functional as F


def padRows(x, *, start, rows):
    """x (…, n, D) as rows start … of (…, rows, D) that is zero elsewhere."""
    return F.pad(x, (0, 0, start, rows - start - x.shape[-2]))
