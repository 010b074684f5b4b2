import torch


def softcap(x, *, cap):
    return cap * torch.tanh(x / cap)
