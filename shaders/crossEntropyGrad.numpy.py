import numpy as np


def crossEntropyGrad(logits, targets, g):
    """g · (softmax(logits) - one-hot(target)); zeros for a row whose target is no class."""
    e = np.exp(logits - logits.max(-1, keepdims=True))
    probabilities = e / e.sum(-1, keepdims=True)
    real = (targets >= 0) & (targets < logits.shape[-1])
    one_hot = targets[..., None] == np.arange(logits.shape[-1])
    return np.where(real, g, 0)[..., None] * (probabilities - one_hot)
