import { describe, expect, test } from 'vitest';
import { kernels } from '../../engine/kernels';
import { matrixOf } from '../matrix';
import { softmaxJacobian } from './jacobian';

const weights = matrixOf({ shape: [2, 3], values: Float64Array.of(1, 0, 0, 0.5, 0.3, 0.2) }, ['N', 'M']);

describe('softmaxJacobian', () => {
  test('diag(a) − a aᵀ of 0.5, 0.3, 0.2 by hand', () => {
    const { places, values } = softmaxJacobian(weights, 1);
    expect(places).toEqual([0, 1, 2]);
    const byHand = [0.25, -0.15, -0.1, -0.15, 0.21, -0.06, -0.1, -0.06, 0.16];
    byHand.forEach((want, i) => {
      expect(values[i]).toBeCloseTo(want, 15);
    });
  });

  test('a sure row does not move', () => {
    expect([...softmaxJacobian(weights, 0).values].every((x) => x === 0)).toBe(true);
  });

  test('times the gradient of the weights it is what the kernel answers', () => {
    const g = [2, -1, 4];
    const { values } = softmaxJacobian(weights, 1);
    const dx = new Float64Array(3);
    const u = { heads: 1, rows: 1, cols: 3, count: 1, masked: 0, maskBatch: 0, maskHeads: 0 };
    kernels.softmaxGrad.cpu([Float64Array.of(0.5, 0.3, 0.2), Float64Array.from(g), new Float64Array(0)], [dx], u);
    expect(dx[0]).toBeCloseTo(0.5 * (2 - 1.5), 15);
    for (let i = 0; i < 3; i++) {
      expect(g.reduce((sum, x, j) => sum + values[i * 3 + j] * x, 0)).toBeCloseTo(dx[i], 14);
    }
  });

  test('of a long row the largest weights, where they stand', () => {
    const { places, values } = softmaxJacobian(weights, 1, 2);
    expect(places).toEqual([0, 1]);
    expect(values.length).toBe(4);
    expect(values[1]).toBeCloseTo(-0.15, 15);
  });
});
