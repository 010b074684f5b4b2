import math
import numpy as np


# Φ, the distribution function of the standard normal, number by number.
normal_cdf = np.vectorize(lambda x: 0.5 * math.erfc(-x / math.sqrt(2)), otypes=[float])
