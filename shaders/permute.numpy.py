def permute(x, *, p0=None, p1=None, p2=None, p3=None, p4=None):
    """Axis i of the result is axis p_i of x."""
    return x.transpose([p for p in (p0, p1, p2, p3, p4) if p is not None])
