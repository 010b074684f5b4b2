import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { layerNorm, type NormOver } from './layerNorm';

const [BATCH, ROWS, WIDTH] = [2, 3, 8];

function normed(over: NormOver, values: Float64Array): Float64Array {
  const build = new PlanBuilder(kernels);
  const x = build.input('x', [BATCH, ROWS, WIDTH], ['B', 'N:target', 'E']);
  const y = layerNorm({ build, prefix: '', parameters: '' }, x, 1, over);
  expect(build.spec(y)).toMatchObject({ shape: [BATCH, ROWS, WIDTH], axes: ['B', 'N:target', 'E'] });
  const gamma = randomTensor([WIDTH], 2);
  const beta = randomTensor([WIDTH], 3);
  const inputs = { x: { shape: [BATCH, ROWS, WIDTH], values }, norm1_gamma: gamma, norm1_beta: beta };
  return runOnCpu(build.build(), inputs, [y]).tensors[y].values as Float64Array;
}

/** The definition, over groups of so many numbers. */
function wanted(x: Float64Array, group: number): Float64Array {
  const gamma = randomTensor([WIDTH], 2).values;
  const beta = randomTensor([WIDTH], 3).values;
  return x.map((value, i) => {
    const first = Math.floor(i / group) * group;
    const all = Array.from({ length: group }, (_, j) => x[first + j]);
    const mean = all.reduce((a, b) => a + b) / group;
    const variance = all.reduce((total, other) => total + (other - mean) ** 2, 0) / group;
    return gamma[i % WIDTH] * ((value - mean) / Math.sqrt(variance + 1e-5)) + beta[i % WIDTH];
  });
}

describe('layerNorm', () => {
  const x = Float64Array.from(randomTensor([BATCH, ROWS, WIDTH], 1, 3).values);

  test.each([
    ['features', WIDTH],
    ['timeFeatures', ROWS * WIDTH],
  ] as const)('over %s has one mean and variance for %i numbers', (over, group) => {
    const shape = [BATCH, ROWS, WIDTH];
    expectClose({ shape, values: normed(over, x) }, { shape, values: wanted(x, group) }, 1e-12, over);
  });

  test('over time, another last row moves the first; an item never moves another', () => {
    const other = x.map((value, i) => (i === ROWS * WIDTH - 1 ? value + 5 : value));
    const moved = (over: NormOver): boolean[] => {
      const [before, after] = [normed(over, x), normed(over, other)];
      return [0, ROWS * WIDTH].map((at) => before[at] !== after[at]);
    };
    expect(moved('features')).toEqual([false, false]);
    expect(moved('timeFeatures')).toEqual([true, false]);
  });
});
