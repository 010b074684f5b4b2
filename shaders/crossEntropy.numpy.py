import numpy as np


def crossEntropy(logits, targets):
    """-log softmax(logits)[target] for every row; 0 where the target is no class, such as -1."""
    shifted = logits - logits.max(-1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    real = (targets >= 0) & (targets < logits.shape[-1])
    index = np.where(real, targets, 0).astype(int)[..., None]
    return np.where(real, -np.take_along_axis(logs, index, axis=-1)[..., 0], 0)
