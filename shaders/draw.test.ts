import { describe, expect, test } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { testEngine } from '../checks/testEngine';
import { gumbel, keepThreshold, normal } from '../src/chance/distributions';
import { streamKey } from '../src/chance/streamKey';
import { runOnCpu } from '../src/engine/cpuEngine';
import { kernels } from '../src/engine/kernels';
import type { Uniforms } from '../src/plan/plan';
import { PlanBuilder } from '../src/plan/planBuilder';
import { filled } from '../src/tensor/tensor';
import { DISTRIBUTION, kernel } from './draw';

const [key0, key1] = streamKey(7, 'enc.0.self.noise');

/** The numbers drawn on the backend under test, after checking that the twin draws exactly the same. */
async function drawn(shape: number[], uniforms: Uniforms): Promise<number[]> {
  const build = new PlanBuilder(kernels);
  build.input('like', shape);
  build.step('draw', ['like'], 'pattern', { key0, key1, ...uniforms });
  const inputs = { like: filled(shape, 99) };
  const { tensors } = await (await testEngine()).run(build.build(), inputs, ['pattern']);
  const got = Array.from(tensors.pattern.values);
  expect(got).toEqual(Array.from(runOnCpu(build.build(), inputs, ['pattern']).tensors.pattern.values));
  return got;
}

// Known answers of Random123: the counter is reached as the last number of a tensor that starts where it must.
test.each([
  [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c],
])('threefry2x32 of counter %i %i under key %i %i', async (counter0, counter1, key0, key1, word) => {
  const [batch, head] = [(counter0 >>> 6) & 511, counter0 & 63];
  const [draw0, row0, col0] = [counter0 >>> 15, counter1 >>> 16, counter1 & 0xffff];
  const got = await drawn([batch + 1, head + 1, 1, 1], { key0, key1, draw0, row0, col0 });
  expect(got[got.length - 1] * 2 ** 24).toBe(word >>> 8);
});

test('the same bits under keys that have every bit set somewhere', async () => {
  const seen = new Set<number>();
  for (let bit = 0; bit < 32; bit++) {
    const one = (1 << bit) >>> 0;
    for (const x of await drawn([3, 4], { key0: one, key1: ~one >>> 0, row0: 40000 + bit, col0: 60000 })) seen.add(x);
  }
  expect(seen.size).toBeGreaterThan(380);
});

test('Bernoulli compares the same integers, so a mask is the same on every backend', async () => {
  const shape = [2, 3, 20, 20];
  const uniforms = await drawn(shape, {});
  for (const keep of [0, 0.1, 0.5, 0.9, 1]) {
    const kept = await drawn(shape, { distribution: DISTRIBUTION.bernoulli, threshold: keepThreshold(keep) });
    expect(kept).toEqual(uniforms.map((u) => Number(u * 2 ** 24 < keepThreshold(keep))));
  }
});

describe('all distributions agree in float32', () => {
  for (const [name, distribution] of Object.entries(DISTRIBUTION)) {
    kernelCase(name, {
      kernel: 'draw',
      from: { like: filled([4, 4, 50, 50], Number.NaN) },
      uniforms: { key0, key1, distribution, threshold: keepThreshold(0.7) },
    });
  }
});

// Addresses under key (1, 2) where the integer is at an end, in the middle, or where a formula hands over to another.
test.each([
  [0, 478, 38106],
  [16777215, 30, 55320],
  [16777214, 85, 19638],
  [8388607, 122, 48323],
  [8388608, 479, 45377],
  [1258290, 162, 31970],
  [1258291, 321, 4066],
  [15518924, 311, 18249],
  [15518925, 7, 49735],
])('normal and Gumbel at k = %i', async (k, row0, col0) => {
  const at = async (distribution: number): Promise<number> => {
    const build = new PlanBuilder(kernels);
    build.input('like', [1]);
    build.step('draw', ['like'], 'pattern', { key0: 1, key1: 2, row0, col0, distribution });
    const { tensors } = await (await testEngine()).run(build.build(), { like: filled([1], 0) }, ['pattern']);
    return tensors.pattern.values[0];
  };
  expect((await at(DISTRIBUTION.uniform)) * 2 ** 24).toBe(k);
  expect(Math.abs((await at(DISTRIBUTION.normal)) / normal(k) - 1)).toBeLessThan(5e-6);
  expect(Math.abs((await at(DISTRIBUTION.gumbel)) / gumbel(k) - 1)).toBeLessThan(5e-6);
});

test('a number a row', async () => {
  const wide = await drawn([2, 2, 3, 5], {});
  expect(await drawn([2, 2, 3, 9], { width: 1 })).toEqual(wide.filter((_, i) => i % 5 === 0));
});

describe('what is added reshuffles nothing else', () => {
  // at(i…) of a larger tensor must be what the smaller one has there.
  test('heads, rows, columns and batch items', async () => {
    const small = await drawn([2, 2, 3, 4], {});
    for (const [B, H, N, M] of [
      [3, 2, 3, 4],
      [2, 4, 3, 4],
      [2, 2, 8, 4],
      [2, 2, 3, 7],
    ]) {
      const large = await drawn([B, H, N, M], {});
      const part = large.filter((_, i) => {
        const [m, n, h, b] = [i % M, Math.floor(i / M) % N, Math.floor(i / (M * N)) % H, Math.floor(i / (M * N * H))];
        return m < 4 && n < 3 && h < 2 && b < 2;
      });
      expect(part).toEqual(small);
    }
  });

  test('one row after the other, and one draw after the other', async () => {
    const all = await drawn([2, 1, 1, 3, 4], {});
    const rows: number[] = [];
    for (const draw0 of [0, 1]) for (const row0 of [0, 1, 2]) rows.push(...(await drawn([1, 4], { row0, draw0 })));
    expect(rows).toEqual(all);
    expect(await drawn([1, 2], { row0: 1, col0: 2 })).toEqual(all.slice(6, 8));
    expect(new Set(all).size).toBe(24);
  });

  test('three axes are (batch, row, column), so a batch may be larger than the heads can be', async () => {
    const one = await drawn([1, 1, 2, 3], {});
    const many = await drawn([100, 2, 3], {});
    expect(many.slice(0, 6)).toEqual(one);
    expect(many.slice(6, 12)).toEqual((await drawn([2, 1, 2, 3], {})).slice(6));
  });
});

describe('many draws', () => {
  kernelCase('of numbers a row', {
    kernel: 'draw',
    from: { like: filled([1, 2, 3, 4], Number.NaN) },
    uniforms: { key0, key1, distribution: DISTRIBUTION.normal, draws: 5, draw0: 2, width: 1 },
  });

  test.each([[[1, 2, 3, 4]], [[1, 3, 4]], [[2, 3, 4]], [[3, 4]], [[1]], [[5]]])(
    'of the shape %j are what its draws are one at a time',
    async (shape) => {
      const one: number[] = [];
      for (const draw0 of [6, 7, 8]) one.push(...(await drawn(shape, { draw0 })));
      expect(await drawn(shape, { draw0: 6, draws: 3 })).toEqual(one);
      expect(new Set(one).size).toBe(one.length);
    },
  );
});

test('what has no address is refused, counting from where the tensor starts', () => {
  expect(() => kernel.shapes([[1, 65, 1, 1]], { key0, key1 })).toThrow('64 heads');
  expect(() => kernel.shapes([[2, 3]], { key0, key1, row0: 65535 })).toThrow('65536 rows');
  expect(() => kernel.shapes([[2, 3]], { key0, key1, draw0: 131072 })).toThrow('131072 draws');
  expect(() => kernel.shapes([[2, 3]], { key0, key1, draws: 131073 })).toThrow('131072 draws');
  expect(() => kernel.shapes([[2, 1, 1, 2, 3]], { key0, key1, draws: 2 })).toThrow('already');
  expect(() => kernel.shapes([[2, 3]], {})).toThrow('key0');
});
