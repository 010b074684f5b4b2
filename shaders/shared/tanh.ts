import { type Arithmetic, apply, number, over } from '../../src/plan/arithmetic';

/** The derivative of tanh, 1 / cosh² x, from exp: 1 − tanh² would lose everything near saturation. */
export function tanhSlope(x: number): number {
  const e = Math.exp(-2 * Math.abs(x));
  return (4 * e) / ((1 + e) * (1 + e));
}

/** How `tanhSlope` is written on a board: 1 / cosh² x. */
export const explainedTanhSlope = (x: Arithmetic): Arithmetic => over(number(1), apply('square', apply('cosh', x)));
