def noise(x, pattern, *, sigma):
    return x + sigma * pattern
