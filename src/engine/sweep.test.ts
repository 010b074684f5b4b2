import { describe, expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { testEngine } from '../../checks/testEngine';
import { DISTRIBUTION } from '../../shaders/draw';
import { keepThreshold } from '../chance/distributions';
import { streamKey } from '../chance/streamKey';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { type MultiHeadOptions, multiHead } from '../systems/multiHead';
import { sizeOf, sweptShape } from '../tensor/shape';
import { roundToFloat32 } from '../tensor/tensor';
import type { Tensors } from './engine';
import { kernels } from './kernels';
import { atDraw, sweep } from './sweep';

const chance = (stream: string) => ({ seed: 3, stream });
const noise = { sigma: 0.7, chance: chance('noise') };
const dropout = { p: 0.4, train: true, chance: chance('dropout') };

/** Attention with 2 heads over 5 rows of width 6; everything about chance is in the options. */
function block(options: Partial<MultiHeadOptions>, batch = 1): { plan: Plan; inputs: Tensors } {
  const build = new PlanBuilder(kernels);
  build.input('x', [batch, 5, 6], ['B', 'N', 'E']);
  multiHead({ build, prefix: '', parameters: '' }, 'x', 'x', { heads: 2, ...options });
  const plan = build.build();
  const given = Object.entries(plan.tensors).filter(([, { kind }]) => kind !== 'step');
  const inputs = given.map(([name, { shape }], i) => [name, roundToFloat32(randomTensor(shape, i + 1))]);
  return { plan, inputs: Object.fromEntries(inputs) };
}

const run = async (plan: Plan, inputs: Tensors, wanted: readonly string[]): Promise<Tensors> =>
  (await (await testEngine()).run(plan, inputs, wanted)).tensors;

/** The numbers of one draw of a sweep's tensor. */
const drawOf = (tensors: Tensors, name: string, draw: number, plan: Plan): number[] => {
  const size = sizeOf(plan.tensors[name].shape);
  return Array.from(tensors[name].values.slice(draw * size, (draw + 1) * size));
};

const of = ['noisy_scores', 'weights_dropped', 'context', 'attn_output'];

describe('each draw is the single run with that draw number, bit for bit', () => {
  test.each([
    ['noise and dropout', { noise, dropout }, 1],
    ['a causal mask', { noise, dropout, mask: { causal: true } }, 1],
    ['a batch of several items', { noise, dropout, mask: { causal: true } }, 3],
    ['a sampled key', { noise, dropout, selection: { kind: 'sampled', chance: chance('sample') } as const }, 1],
    ['the largest two, and two softmaxes', { noise, dropout, selection: { kind: 'topk', k: 2 } as const }, 1],
  ])('%s', async (_, options, batch) => {
    const { plan, inputs } = block(options, batch);
    const swept = sweep(plan, { draws: 50, of });
    const all = await run(swept.plan, inputs, of);
    for (const name of of) {
      expect(swept.varying.has(name)).toBe(true);
      expect(all[name].shape).toEqual(sweptShape(plan.tensors[name].shape, 50));
    }
    for (const draw of [0, 1, 31, 49]) {
      const single = await run(atDraw(plan, draw), inputs, of);
      for (const name of of) expect(drawOf(all, name, draw, plan)).toEqual(Array.from(single[name].values));
    }
    expect(drawOf(all, 'context', 0, plan)).not.toEqual(drawOf(all, 'context', 1, plan));
  });
});

test('how many draws there are, and where they start, changes none of them', async () => {
  const { plan, inputs } = block({ noise, dropout });
  const all = await run(sweep(plan, { draws: 40, of }).plan, inputs, of);
  const some = await run(sweep(plan, { draws: 7, firstDraw: 33, of }).plan, inputs, of);
  for (const name of of) {
    const size = sizeOf(plan.tensors[name].shape);
    expect(Array.from(some[name].values)).toEqual(Array.from(all[name].values.slice(33 * size)));
  }
  const last = await run(sweep(plan, { draws: 1, firstDraw: 131071, of }).plan, inputs, of);
  expect(last.context.values.every(Number.isFinite)).toBe(true);
  expect(() => sweep(plan, { draws: 2, firstDraw: 131071, of })).toThrow('131072 draws');
});

test('switching or adding one source of chance changes no bit of the patterns of the others', async () => {
  const patterns = async (options: Partial<MultiHeadOptions>, names: string[]): Promise<number[][]> => {
    const { plan, inputs } = block(options);
    const tensors = await run(sweep(plan, { draws: 30, of: names }).plan, inputs, names);
    return names.map((name) => Array.from(tensors[name].values));
  };
  const [both, mask] = await patterns({ noise, dropout }, ['noise', 'dropout_mask']);
  const selection = { kind: 'sampled', chance: chance('sample') } as const;
  expect(await patterns({ noise }, ['noise'])).toEqual([both]);
  expect(await patterns({ dropout }, ['dropout_mask'])).toEqual([mask]);
  expect(await patterns({ noise, dropout, selection }, ['noise', 'dropout_mask'])).toEqual([both, mask]);
  expect(new Set(both).size).toBeGreaterThan(1000);
  expect(mask.filter((kept) => kept === 0).length).toBeGreaterThan(500);
});

test('what does not depend on chance is computed once, and what is not wanted is not computed', () => {
  const { plan } = block({ noise });
  const swept = sweep(plan, { draws: 9, of: ['q', 'weights_soft'] });
  expect([...swept.varying]).toEqual(['noise', 'noisy_scores', 'weights_soft']);
  for (const name of ['q', 'k', 'raw_scores']) expect(swept.plan.tensors[name].shape).toEqual(plan.tensors[name].shape);
  for (const name of ['v', 'context', 'Wo']) expect(swept.plan.tensors[name]).toBeUndefined();
});

/** x times a drawn mask, in whatever shape: for operands that are seldom random. */
function masked(build: PlanBuilder, name: string, stream: string): string {
  const [key0, key1] = streamKey(1, stream);
  const uniforms = { key0, key1, distribution: DISTRIBUTION.bernoulli, threshold: keepThreshold(0.5) };
  return build.step('multiply', [name, build.step('draw', [name], `${stream}.mask`, uniforms)], stream);
}

test('a map whose weights and bias are drawn: the same as one draw at a time', async () => {
  const build = new PlanBuilder(kernels);
  const inputs: Record<string, ReturnType<typeof randomTensor>> = {};
  for (const [name, shape] of Object.entries({ x: [2, 3, 4], W: [5, 4], b: [5] })) {
    build.input(name, shape);
    inputs[name] = roundToFloat32(randomTensor(shape, 1 + shape.length));
  }
  build.step('linear', ['x', masked(build, 'W', 'W.kept'), masked(build, 'b', 'b.kept')], 'y');
  const plan = build.build();
  const all = await run(sweep(plan, { draws: 12, of: ['y'] }).plan, inputs, ['y']);
  expect(all.y.shape).toEqual([12, 2, 3, 5]);
  for (let draw = 0; draw < 12; draw++) {
    const { y } = await run(atDraw(plan, draw), inputs, ['y']);
    drawOf(all, 'y', draw, plan).forEach((value, i) => {
      expect(Math.abs(value - y.values[i])).toBeLessThan(2e-6);
    });
  }
});

test('a number set by hand is set in every draw', async () => {
  const build = new PlanBuilder(kernels);
  build.input('x', [1, 2, 3]);
  build.step('pin', [masked(build, 'x', 'kept')], 'y', { cell: 4, value: 7 });
  const { y, kept } = await run(
    sweep(build.build(), { draws: 20, of: ['y', 'kept'] }).plan,
    { x: randomTensor([1, 2, 3], 5) },
    ['y', 'kept'],
  );
  y.values.forEach((value, i) => {
    expect(value).toBe(i % 6 === 4 ? 7 : kept.values[i]);
  });
});

describe('what cannot be swept is an error that names the tensor', () => {
  const plan = (kernel: string, shapes: Record<string, number[]>, random: string): Plan => {
    const build = new PlanBuilder(kernels);
    const from = Object.keys(shapes).map((name) => {
      build.input(name, shapes[name]);
      return name === random ? masked(build, name, `random.${name}`) : name;
    });
    build.step(kernel, from, 'y', { factor: 2 });
    return build.build();
  };

  test('an operand that is taken once', () => {
    const random = plan('layerNorm', { x: [1, 2, 3], gamma: [3], beta: [3] }, 'gamma');
    expect(() => sweep(random, { draws: 2, of: ['y'] })).toThrow(/of y: layerNorm cannot take a random.gamma/);
  });

  test('a kernel without a sweep', () => {
    expect(() => sweep(plan('sumSquares', { x: [2, 3] }, 'x'), { draws: 2, of: ['y'] })).toThrow(
      'many draws of y: sumSquares has no sweep',
    );
  });

  test('no axis left', () => {
    expect(() => sweep(plan('scale', { x: [2, 1, 1, 1, 3] }, 'x'), { draws: 2, of: ['y'] })).toThrow('random.x');
  });

  test('a tensor that is not there', () => {
    expect(() => sweep(plan('scale', { x: [2] }, 'x'), { draws: 2, of: ['z'] })).toThrow('no tensor called z');
  });
});
