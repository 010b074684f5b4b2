import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, meanOf, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { runOnCpu } from '../../engine/cpuEngine';
import type { Tensor } from '../../tensor/tensor';
import { offsetAttention } from './offsetAttention';

type Matrix = readonly (readonly number[])[];

const transposed = (m: Matrix): number[][] => m[0].map((_, j) => m.map((row) => row[j]));
const times = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => transposed(b).map((column) => sumOf(row.map((x, i) => x * column[i]))));
const item = (t: Tensor, b: number): number[][] => {
  const rows = rowsOf(t);
  const per = rows.length / t.shape[0];
  return rows.slice(b * per, (b + 1) * per);
};
const softmax = (row: readonly number[]): number[] => {
  const e = row.map((x) => Math.exp(x - Math.max(...row)));
  return e.map((x) => x / sumOf(e));
};

function expectSame(got: Matrix, want: Matrix): void {
  expect([got.length, got[0].length]).toEqual([want.length, want[0].length]);
  got.flat().forEach((x, i) => {
    expect(x).toBeCloseTo(want.flat()[i], 10);
  });
}

/** The block as it was published, features down and points across: (E, N). */
function published({ tensors }: ReturnType<typeof runSystem<typeof offsetAttention.knobs>>, b: number) {
  const x = transposed(item(tensors.x, b)); // (E, N)
  const convolution = (name: string): Matrix => times(rowsOf(tensors[name]), x);
  const [q, k, v] = [convolution('Wq' in tensors ? 'Wq' : 'Wk'), convolution('Wk'), convolution('Wv')];
  const energy = times(transposed(q), k); // (N, N)
  const rows = energy.map(softmax);
  const sums = transposed(rows).map(sumOf);
  const A = rows.map((row) => row.map((a, j) => a / (1e-9 + sums[j])));
  const taken = times(v, A); // (E, N)
  const offset = x.map((row, e) => row.map((value, j) => value - taken[e][j]));
  return { x, A, taken, projected: times(rowsOf(tensors.Wo), offset) };
}

describe('offset attention', () => {
  test.each([true, false])('is the published block, features down and points across; q and k shared: %s', (shared) => {
    const run = runSystem(offsetAttention, { points: 24, shared });
    const blocks = [0, 1, 2, 3].map((b) => published(run, b));
    blocks.forEach(({ A, taken }, b) => {
      expectSame(item(run.tensors.weights_twice, b), A);
      expectSame(transposed(item(run.tensors.x_r, b)), taken);
    });
    // The norm is over all points of all clouds.
    blocks[0].projected.forEach((_, e) => {
      const column = blocks.flatMap(({ projected }) => projected[e]);
      const mean = meanOf(column);
      const deviation = Math.sqrt(meanOf(column.map((y) => (y - mean) ** 2)) + 1e-5);
      blocks.forEach(({ x, projected }, b) => {
        item(run.tensors.output, b).forEach((row, j) => {
          expect(row[e]).toBeCloseTo(x[e][j] + Math.max(0, (projected[e][j] - mean) / deviation), 9);
        });
      });
    });
  });

  test('columns sum to 1 after the second normalisation, and rows no longer do', () => {
    const { tensors } = runSystem(offsetAttention);
    for (const row of rowsOf(tensors.weights_soft)) expect(sumOf(row)).toBeCloseTo(1, 12);
    const columns = [0, 1, 2, 3].flatMap((b) => transposed(item(tensors.weights_twice, b)));
    for (const column of columns) expect(sumOf(column)).toBeCloseTo(1, 6);
    const rows = rowsOf(tensors.weights_twice).map(sumOf);
    expect(Math.max(...rows) - Math.min(...rows)).toBeGreaterThan(0.5);
  });

  test('with one normalisation alone some points take much and some next to nothing', () => {
    const { here, there } = runPreset(offsetAttention, 'once');
    const taken = transposed(item(here.tensors.weights_soft, 0)).map(sumOf);
    expect(Math.max(...taken)).toBeGreaterThan(2);
    expect(Math.min(...taken)).toBeLessThan(0.3);
    expect(here.tensors.weights_twice).toBeUndefined();
    // The mean place of what a point takes lies among the points only if its weights sum to 1.
    const size = (run: typeof here) => Math.max(...run.tensors.centres.values.map(Math.abs));
    expect(size(there)).toBeLessThan(1.2);
    expect(size(here)).toBeGreaterThan(1.2);
  });

  test('where v is x, points that are all the same have no offset', () => {
    const { plan, inputs, tensors } = runSystem(offsetAttention, { points: 24 });
    const alike = { ...inputs.points, values: inputs.points.values.map((_, i) => (i % 2 ? 0.3 : -0.2)) };
    const identity = { ...inputs.Wv, values: inputs.Wv.values.map((_, i) => Number(i % 17 === 0)) };
    const { offset } = runOnCpu(plan, { ...inputs, points: alike, Wv: identity }, ['offset']).tensors;
    expect(Math.max(...offset.values.map(Math.abs))).toBeLessThan(1e-8);
    expect(Math.max(...tensors.offset.values.map(Math.abs))).toBeGreaterThan(1);
  });

  test('the order of the points changes the order of the outputs, and nothing else', () => {
    const { plan, inputs, tensors } = runSystem(offsetAttention, { together: false, points: 24 });
    const backwards = { ...inputs.points, values: Float64Array.from(rowsOf(inputs.points).reverse().flat()) };
    const turned = runOnCpu(plan, { ...inputs, points: backwards }, ['output']).tensors.output;
    expectSame(rowsOf(turned).reverse(), rowsOf(tensors.output));
  });

  test('plain self-attention: rows sum to 1, scores are scaled, and what was taken goes on itself', () => {
    const { tensors, stages } = runSystem(offsetAttention, { kind: 'plain', points: 24 });
    const [x, q, k, v] = ['x', 'q', 'k', 'v'].map((name) => item(tensors[name], 1));
    const A = times(q, transposed(k)).map((row) => softmax(row.map((s) => s / 2)));
    expectSame(item(tensors.x_r, 1), times(A, v));
    expectSame(item(tensors.projected, 1), times(times(A, v), transposed(rowsOf(tensors.Wo))));
    expect(x).toHaveLength(24);
    expect(stages.filter(({ off }) => off).map(({ kind }) => kind)).toEqual(['columns', 'offset']);
  });

  test('the other clouds of the batch move this one', () => {
    const { here, there } = runPreset(offsetAttention, 'batch');
    expect(item(here.tensors.projected, 0)).toEqual(item(there.tensors.projected, 0));
    const [together, alone] = [here, there].map(({ tensors }) => item(tensors.norm1, 0).flat());
    expect(Math.max(...together.map((y, i) => Math.abs(y - alone[i])))).toBeGreaterThan(0.3);
  });

  test('presets', () => checkSystem(offsetAttention));

  test.each([
    ['offset', true, ['points', 'Wk', 'Wv', 'bo']],
    ['offset', false, ['points', 'Wk']],
    ['plain', true, ['points', 'Wo', 'norm1_gamma']],
  ] as const)('gradients: %s, columns %s', async (kind, columns, of) => {
    const { plan, inputs } = runSystem(offsetAttention, { kind, columns, points: 24, together: false });
    await checkDerivative(plan, inputs, 'output', of, 2e-5);
  });
});
