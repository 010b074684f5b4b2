# needs: tanh


def softcapGrad(x, g, *, cap):
    return g * tanh_slope(x / cap)
