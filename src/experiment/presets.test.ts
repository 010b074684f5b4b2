import { describe, expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import type { Tensor } from '../tensor/tensor';
import { change, type Experiment, type ExperimentParts, makeExperiment, sidesSwapped } from './experiment';
import { fromLink, toLink } from './link';
import { type PresetId, presetChange, presetIds, presetOf, presets } from './presets';
import type { Result, SideResult } from './result';
import { runExperiment } from './runExperiment';

const started = (id: PresetId, parts: ExperimentParts = {}): Experiment =>
  change(change(makeExperiment(), presetChange(presets[id])), parts);

async function run(id: PresetId, parts: ExperimentParts = {}): Promise<{ a: Result; b: SideResult }> {
  const experiment = started(id, parts);
  const a = await runExperiment(experiment, await shippedTranslator(experiment.direction), await testEngine());
  return { a, b: a.reference! };
}

const values = (side: SideResult, name: string): number[] => Array.from(side.tensors[name].values);

/** The rows of a tensor, over all heads. */
function rows({ shape, values }: Tensor): number[][] {
  const width = shape.at(-1)!;
  return Array.from({ length: values.length / width }, (_, i) => Array.from(values.slice(i * width, (i + 1) * width)));
}

const sum = (row: readonly number[]): number => row.reduce((total, x) => total + x, 0);
const entropy = (row: readonly number[]): number => -sum(row.map((w) => (w > 0 ? w * Math.log(w) : 0)));
const meanEntropy = (t: Tensor): number => sum(rows(t).map(entropy)) / rows(t).length;
const spread = (all: readonly number[]): number => {
  const mean = sum(all) / all.length;
  return Math.sqrt(sum(all.map((x) => (x - mean) ** 2)) / all.length);
};

/** What the first row of the logits makes of another last word, on either side. */
async function firstRowMoves(id: PresetId): Promise<{ a: boolean; b: boolean }> {
  const plain = await run(id);
  const last = { tensor: 'output.word', at: [0, 2], value: 40 };
  const forced = await run(id, { pins: [last] });
  expect(forced.a.output[2].forced).toBe(true);
  const row = (side: SideResult) => rows(side.tensors['output.logits'])[0].join();
  return { a: row(plain.a) !== row(forced.a), b: row(plain.b) !== row(forced.b) };
}

describe.each(presetIds)('%s', (id) => {
  test('leads to a stage that there is, is known again with either side first, and survives its link', async () => {
    const { a, b } = await run(id);
    expect(a.stages.map((stage) => stage.id)).toContain(presets[id].stage);
    expect(values(a, 'output.logits')).not.toEqual(values(b, 'output.logits'));
    expect(a.output.every(({ forced }) => !forced)).toBe(true);
    const experiment = started(id);
    expect(presetOf(experiment)).toBe(id);
    expect(presetOf(sidesSwapped(experiment))).toBe(id);
    expect(toLink(sidesSwapped(sidesSwapped(experiment)))).toBe(toLink(experiment));
    expect(fromLink(toLink(experiment))).toEqual({ experiment, problems: [] });
  });
});

test('what is not a preset is none', () => {
  expect(presetOf(makeExperiment())).toBeUndefined();
  expect(presetOf(makeExperiment({ versus: { knobs: { scale: 'none', heads: 8 } } }))).toBeUndefined();
  expect(presetOf(makeExperiment({ versus: { knobs: { noiseSigma: 1 } } }))).toBeUndefined();
});

describe('each slip shows what gives it away', () => {
  test('rows of unscaled scores are nearer to one key, of scores ÷ √E nearer to all', async () => {
    const weights = 'dec.0.cross.weights_soft';
    const unscaled = await run('unscaled');
    expect(meanEntropy(unscaled.a.tensors[weights])).toBeLessThan(0.5 * meanEntropy(unscaled.b.tensors[weights]));
    const scaled = await run('scaledByModel');
    expect(meanEntropy(scaled.a.tensors[weights])).toBeGreaterThan(1.3 * meanEntropy(scaled.b.tensors[weights]));
  });

  test('a second softmax brings every dropped and every masked entry back, near 1 / M', async () => {
    const { a } = await run('softmaxTwice', { knobs: { training: 'train', dropoutP: 0.5 } });
    const [before, after] = ['weights_dropped', 'weights_double'].map((name) => a.tensors[`dec.0.self.${name}`]);
    const keys = after.shape.at(-1)!;
    expect(Array.from(before.values).filter((w) => w === 0).length).toBeGreaterThan(keys);
    // Weights are from 0 to 1/(1 − p) = 2.
    expect(Math.min(...after.values)).toBeGreaterThan(1 / (keys * Math.exp(2)));
    const { a: whole } = await run('softmaxTwice');
    const twice = whole.tensors['dec.0.cross.weights_double'];
    const most = Math.log(twice.shape.at(-1)!);
    expect(meanEntropy(twice)).toBeGreaterThan(0.9 * most);
    expect(meanEntropy(whole.tensors['dec.0.cross.weights_soft'])).toBeLessThan(0.6 * most);
  });

  test('masked by × 0, keys keep a weight of exp(0) and rows see the future', async () => {
    const { a, b } = await run('maskByZero');
    const allowed = values(a, 'dec.0.self.allowed');
    const masked = (side: SideResult) =>
      rows(side.tensors['dec.0.self.weights_soft']).flatMap((row, i) =>
        row.filter((_, j) => allowed[(i % row.length) * row.length + j] === 0),
      );
    expect(masked(a).length).toBeGreaterThan(0);
    expect(masked(a).every((weight) => weight > 0)).toBe(true);
    expect(masked(b).every((weight) => weight === 0)).toBe(true);
    expect(await firstRowMoves('maskByZero')).toEqual({ a: true, b: false });
  });

  test('merged without transposing, 1 of 4 numbers stays where it belongs for 4 words and 4 heads', async () => {
    const { a, b } = await run('plainMerge');
    const [merged, right] = [a, b].map((side) => values(side, 'enc.0.self.merged'));
    expect(a.tensors['enc.0.self.merged'].shape).toEqual([1, 4, 64]);
    expect(merged.filter((x, i) => x === right[i]).length / merged.length).toBe(1 / 4);
    expect([...merged].sort()).toEqual([...right].sort());
  });

  test('with noise also in evaluation, two evaluations of one sentence differ', async () => {
    const [first, second] = await Promise.all([1, 2].map((seed) => run('noiseInEvaluation', { knobs: { seed } })));
    expect(values(first.a, 'output.logits')).not.toEqual(values(second.a, 'output.logits'));
    expect(values(first.b, 'output.logits')).toEqual(values(second.b, 'output.logits'));
  });

  test('a dropped score keeps a weight, a dropped weight does not; the same cells are dropped', async () => {
    const { a, b } = await run('dropoutOfScores');
    const [mask, other] = [values(a, 'enc.0.self.score_dropout_mask'), values(b, 'enc.0.self.dropout_mask')];
    expect(mask).toEqual(other);
    expect(mask).toContain(0);
    expect(values(a, 'enc.0.self.weights_soft').filter((w) => w === 0)).toEqual([]);
    const kept = values(b, 'enc.0.self.weights_dropped').map((w) => Number(w !== 0));
    expect(kept).toEqual(mask);
  });

  test('dropped twice, a weight stays only where both masks keep it', async () => {
    const { a, b } = await run('dropoutTwice');
    const [once, again] = ['dropout_mask', 'dropout_again_mask'].map((name) => values(a, `enc.0.self.${name}`));
    expect(once).not.toEqual(again);
    const kept = values(a, 'enc.0.self.weights_dropped_again').map((w) => Number(w !== 0));
    expect(kept).toEqual(once.map((keep, i) => keep * again[i]));
    expect(sum(kept)).toBeLessThan(sum(values(b, 'enc.0.self.dropout_mask')));
  });

  test('without the residual, what is normalised is what attention found', async () => {
    const { a } = await run('noResidual');
    const stage = a.stages.find(({ id }) => id === 'dec.0.cross.add')!;
    expect(stage.off).toBe(true);
    expect(stage.to).toEqual(['dec.0.cross.attn_output']);
    expect(a.stages.find(({ id }) => id === 'dec.0.cross.norm')!.from).toContain('dec.0.cross.attn_output');
  });

  test('pre-norm lets the sums grow', async () => {
    const { a, b } = await run('preNorm');
    const [own, other] = [a, b].map((side) => spread(values(side, 'dec.0.residual2')));
    expect(own).toBeGreaterThan(1.3 * other);
    const kinds = a.stages.filter(({ place }) => place === 'dec.0.cross').map(({ kind }) => kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(['norm', 'add']);
  });

  test('a norm over time and features tells the first row what comes last', async () => {
    expect(await firstRowMoves('normOverTime')).toEqual({ a: true, b: false });
    const { a } = await run('normOverTime');
    const [gamma, beta] = ['gamma', 'beta'].map((name) => values(a, `enc.0.norm1_${name}`));
    const plain = values(a, 'enc.0.norm1').map((y, i) => (y - beta[i % 64]) / gamma[i % 64]);
    expect(sum(plain) / plain.length).toBeCloseTo(0, 4);
    expect(spread(plain)).toBeCloseTo(1, 3);
  });

  test('after ReLU what is added is never negative', async () => {
    const { a, b } = await run('reluBeforeSum');
    expect(Math.min(...values(a, 'dec.0.branch2_relu'))).toBe(0);
    expect(Math.min(...values(b, 'dec.0.cross.attn_output'))).toBeLessThan(-0.1);
  });

  test('more heads have the same parameters', async () => {
    const { a, b } = await run('moreHeads');
    const parameters = ({ plan }: SideResult) => Object.entries(plan.tensors).filter(([, t]) => t.kind === 'parameter');
    expect(parameters(a)).toEqual(parameters(b));
    expect(a.tensors['dec.0.cross.q'].shape[1]).toBe(8);
  });

  test('hard attention computes every score, and keeps one weight a row', async () => {
    const { a, b } = await run('hard');
    const scores = 'dec.0.cross.raw_scores';
    expect(a.tensors[scores].shape).toEqual(b.tensors[scores].shape);
    expect(a.tensors[scores].values.every((score) => score !== 0)).toBe(true);
    for (const row of rows(a.tensors['dec.0.cross.weights_hard'])) expect(row.filter((w) => w > 0)).toEqual([1]);
  });
});
