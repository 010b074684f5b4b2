import { afterEach, expect, test, vi } from 'vitest';
import type { Plan } from '../plan/plan';
import { type DrawRange, inChunks } from './drawChunks';

afterEach(() => void vi.restoreAllMocks());

/** Sizes of the chunks of a range, of a plan that holds `numbers` numbers a draw and takes `took` ms for a chunk. */
async function sizesOf(range: DrawRange, numbers = 10, took = 0): Promise<number[]> {
  const sizes: number[] = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  let next = range.firstDraw ?? 0;
  const planOf = (firstDraw: number, draws: number): Plan => {
    if (draws > 2) expect(firstDraw).toBe(next);
    return { tensors: { x: { shape: [draws, numbers], axes: [], kind: 'step' } }, steps: [] };
  };
  await inChunks(range, planOf, async (plan, draws) => {
    expect(plan.tensors.x.shape[0]).toBe(draws);
    next += draws;
    sizes.push(draws);
    now += took;
  });
  return sizes;
}

test('few at first, then twice as many each time', async () => {
  expect(await sizesOf({ draws: 100 })).toEqual([100]);
  expect(await sizesOf({ draws: 2000, firstDraw: 7 })).toEqual([256, 512, 1024, 208]);
});

test('begins with as few as asked', async () => {
  expect(await sizesOf({ draws: 100, start: 16 })).toEqual([16, 32, 52]);
  expect(await sizesOf({ draws: 100, start: 16, chunk: 50 })).toEqual([50, 50]);
});

test('no more than can be added up in float32, and no more than fit', async () => {
  expect(Math.max(...(await sizesOf({ draws: 100_000 })))).toBe(16384);
  expect(await sizesOf({ draws: 900 }, 2 ** 25 / 300)).toEqual([256, 300, 300, 44]);
  expect(await sizesOf({ draws: 3 }, 2 ** 26)).toEqual([1, 1, 1]);
});

test('as many as they were where that took long', async () => {
  expect(await sizesOf({ draws: 600 }, 10, 200)).toEqual([256, 256, 88]);
});

test('the size that is asked for', async () => {
  expect(await sizesOf({ draws: 25, chunk: 10 })).toEqual([10, 10, 5]);
});
