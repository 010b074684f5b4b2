import torch


def mixHeads(x, mix, *, transpose=0):
    """Head h becomes Σ_g mix[h, g] · head g. x (B, H, N, D), mix (H, H)."""
    return torch.einsum("hg,bgnd->bhnd", mix.T if transpose else mix, x)
