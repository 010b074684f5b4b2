import torch


def matmul(a, b, *, transA=0, transB=0, skipZeros=0, fold=0, outBatch=None, outHeads=None, outRank=None):
    """a @ b over (batch, head); a side with fewer heads is shared by groups of heads.

    skipZeros leaves out products whose number in a is 0. fold makes all leading axes rows. outBatch and
    outHeads sum what belongs to a shared operand, for derivatives.
    """
    if fold:
        a, b = a.reshape(-1, a.shape[-1]), b.reshape(-1, b.shape[-1])
    if transA:
        a = a.mT
    if transB:
        b = b.mT
    if a.ndim > 2 and b.ndim > 2:
        heads = max(a.shape[-3], b.shape[-3])
        a = a.repeat_interleave(heads // a.shape[-3], dim=-3)
        b = b.repeat_interleave(heads // b.shape[-3], dim=-3)
    if skipZeros:
        each = a[..., None]  # (…, n, k, 1)
        c = (each * b[..., None, :, :].where(each != 0, 0)).sum(-2)
    else:
        c = a @ b
    if outRank is None:
        return c
    c = c.reshape((1,) * (4 - c.ndim) + c.shape)
    batch, heads, rows, cols = c.shape
    c = c.reshape(outBatch, batch // outBatch, outHeads, heads // outHeads, rows, cols).sum((1, 3))
    return c.reshape(c.shape[4 - outRank :])
