def moments(x):
    """Of every number over its draws: mean, sum of squared deviations, least and largest."""
    mean = x.mean(0, keepdim=True)
    squares = (x - mean).square().sum(0, keepdim=True)
    return mean, squares, x.amin(0, keepdim=True), x.amax(0, keepdim=True)
