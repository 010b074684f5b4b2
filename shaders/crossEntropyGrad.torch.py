# needs: crossEntropy
import torch


def crossEntropyGrad(logits, targets, g):
    """The derivative as autograd finds it: g · (softmax(logits) - one-hot(target))."""
    logits = logits.clone().requires_grad_()
    return torch.autograd.grad(crossEntropy(logits, targets), logits, g)[0]
