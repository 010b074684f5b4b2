import torch
import torch.nn.functional as F


def crossEntropy(logits, targets):
    """-log softmax(logits)[target] for every row; 0 where the target is no class, such as -1."""
    classes = logits.shape[-1]
    index = torch.where((targets >= 0) & (targets < classes), targets, -1).long()
    loss = F.cross_entropy(logits.reshape(-1, classes), index.reshape(-1), ignore_index=-1, reduction="none")
    return loss.reshape(targets.shape)
