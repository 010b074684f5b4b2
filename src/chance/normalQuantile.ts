/**
 * The number that a standard normal exceeds with probability `tail`, which is below ½ and at least 2⁻²⁵; `middle` is
 * ½ − tail. Wichura's algorithm AS 241, PPND16 (Applied Statistics 37, 1988), without its third branch, which is for
 * tails below 1.4e-11. All coefficients are positive, so nothing cancels and float32 loses only rounding.
 */
export function normalQuantile(tail: number, middle: number): number {
  if (middle <= 0.425) {
    const r = 0.180625 - middle * middle;
    return (middle * polynomial(CENTRE_OVER, r)) / polynomial(CENTRE_UNDER, r);
  }
  const r = Math.sqrt(-Math.log(tail)) - 1.6;
  return polynomial(TAIL_OVER, r) / polynomial(TAIL_UNDER, r);
}

/** Coefficients from the highest power down. */
const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c);

const CENTRE_OVER = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const CENTRE_UNDER = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const TAIL_OVER = [
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const TAIL_UNDER = [
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
