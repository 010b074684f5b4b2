import { expect } from 'vitest';
import { shapeText } from '../src/tensor/shape';
import type { Tensor } from '../src/tensor/tensor';

/** Asserts that shapes agree and that no number differs by more than `gate`; says where the worst one is. */
export function expectClose(got: Tensor, want: Tensor, gate: number, what: string): void {
  expect(shapeText(got.shape), `${what}: shape`).toBe(shapeText(want.shape));
  let worst = 0;
  let at = -1;
  for (let i = 0; i < want.values.length; i++) {
    if (Object.is(got.values[i], want.values[i])) continue;
    const gap = Math.abs(got.values[i] - want.values[i]);
    if (!(gap <= worst)) {
      worst = Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap;
      at = i;
    }
  }
  expect(worst, `${what}: [${at}] is ${got.values[at]}, expected ${want.values[at]}`).toBeLessThanOrEqual(gate);
}

export const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((max, x) => Math.max(max, Math.abs(x)), 0);
