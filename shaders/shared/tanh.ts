/** The derivative of tanh, 1 / cosh² x, from exp: 1 − tanh² would lose everything near saturation. */
export function tanhSlope(x: number): number {
  const e = Math.exp(-2 * Math.abs(x));
  return (4 * e) / ((1 + e) * (1 + e));
}
