import { expect, test } from 'vitest';
import { testEngine } from '../../checks/testEngine';
import { DISTRIBUTION } from '../../shaders/draw';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { type CellDrawsOptions, cellDraws } from './cellDraws';
import { kernels } from './kernels';
import { atDraw } from './sweep';

const inputs = { x: tensor([2, 3], [1, 2, 3, 4, 5, 6]) };
const build = new PlanBuilder(kernels);
build.input('x', [2, 3]);
build.step('draw', ['x'], 'pattern', { key0: 1, key1: 2, distribution: DISTRIBUTION.normal });
build.step('noise', ['x', 'pattern'], 'y', { sigma: 0.5 });
build.step('scale', ['x'], 'twice', { factor: 2 });
const plan = build.build();

const draws = async (options: Partial<CellDrawsOptions>): Promise<Float64Array> =>
  cellDraws(await testEngine(), plan, inputs, { tensor: 'y', cell: 4, draws: 30, ...options });

test('every draw of the number, in order, and those so far after every chunk', async () => {
  const heard: number[] = [];
  const onProgress = (sofar: Float64Array): void => void heard.push(sofar.length);
  const values = await draws({ chunk: 11, firstDraw: 5, onProgress });
  expect(heard).toEqual([11, 22, 30]);
  for (const d of [0, 10, 11, 29]) {
    const { tensors } = await (await testEngine()).run(atDraw(plan, 5 + d), inputs, ['y']);
    expect(values[d]).toBe(tensors.y.values[4]);
  }
  expect(new Set(values).size).toBe(30);
});

test('ends between two chunks', async () => {
  const control = new AbortController();
  const onProgress = (): void => control.abort();
  await expect(draws({ chunk: 10, signal: control.signal, onProgress })).rejects.toMatchObject({ name: 'AbortError' });
});

test('a number that is not there, or does not depend on chance, is refused by name', async () => {
  await expect(draws({ cell: 6 })).rejects.toThrow('y has no element 6');
  await expect(draws({ tensor: 'twice' })).rejects.toThrow('twice does not depend on chance');
  await expect(draws({ tensor: 'nothing' })).rejects.toThrow('no tensor called nothing');
});
