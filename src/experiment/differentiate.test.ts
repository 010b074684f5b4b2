import { describe, expect, test } from 'vitest';
import { expectClose, largest } from '../../checks/closeTo';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import { cpuEngine } from '../engine/cpuEngine';
import { makeExperiment } from './experiment';
import { finiteDifference } from './finiteDifference';
import type { Gradient } from './gradient';
import { runExperiment } from './runExperiment';

type Parts = Parameters<typeof makeExperiment>[0];

async function backwards(parts: Parts, engine = cpuEngine()): Promise<Gradient> {
  const { gradient } = await runExperiment(makeExperiment(parts), await shippedTranslator('en-zh'), engine);
  if (!gradient) throw new Error('nothing was differentiated');
  return gradient;
}

const LOSS = { of: 'loss' } as const;
/** 你 是 谁 with another second word: a reference that the model does not write by itself, so its loss is large. */
const OTHER_WORD = { tensor: 'output.word', at: [0, 1], value: 40 };
const PINS = [
  { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 1, 2], value: 9 },
  { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 0, 2], value: -3 },
  { tensor: 'enc.0.ffn.W1', at: [4, 5], value: 1.5 },
  { tensor: 'dec.0.self.allowed', at: [0, 0, 0, 2], value: 1 },
  OTHER_WORD,
];
const HEADS = { 'dec.0.cross': [1, 0, 'off', 'mean'], 'enc.0.self': [3, 3, 3, 'off'] } as const;

const VARIANTS: Record<string, Parts> = {
  'the loss of what was written': { gradient: LOSS },
  'the loss of another reference': { gradient: LOSS, pins: [OTHER_WORD] },
  'a logit of a later word': { gradient: { of: 'logit' }, row: 2 },
  'the probability of a word that was not written': {
    gradient: { of: 'probability', word: '什么' },
    knobs: { wordTemperature: 3 },
    row: 2,
  },
  pins: { gradient: LOSS, pins: PINS },
  'rearranged heads': { gradient: { of: 'logit' }, headMix: HEADS },
  'both, with noise, dropout, a temperature and top-k': {
    gradient: LOSS,
    pins: PINS,
    headMix: HEADS,
    knobs: { noiseSigma: 0.5, temperature: 0.7, dropoutP: 0.3, training: 'train', selection: 'topk', topK: 2 },
  },
  'hard selection in the cross-attention': {
    gradient: LOSS,
    pins: [OTHER_WORD],
    knobs: { selection: 'argmax', where: 'dec.cross' },
  },
};

describe('the gradient of every parameter in the walk passes the finite-difference check', () => {
  test.each(Object.entries(VARIANTS))('%s', async (_, parts) => {
    const gradient = await backwards(parts);
    const { forward, gradients, tensors } = gradient;
    const parameters = Object.keys(forward.tensors).filter((name) => forward.tensors[name].kind === 'parameter');
    const slopes = parameters.map((name) => tensors[gradients[name]]?.values ?? new Float64Array(1));
    const most = largest(slopes.map(largest));
    expect(most).toBeGreaterThan(1e-3);
    let passed = 0;
    parameters.forEach((name, i) => {
      const { values } = tensors[name];
      const size = largest(slopes[i]);
      // Where the theory says 0, as for the bias of K, only rounding is left.
      const gate = 1e-6 * Math.max(size, 1e-3 * most);
      const top = slopes[i].findIndex((slope) => Math.abs(slope) === size);
      for (const index of new Set([top, 0, 7, (31 * i) % values.length, values.length - 1])) {
        const found = finiteDifference(gradient, name, index);
        expect(Math.abs((found?.slope ?? Number.NaN) - (slopes[i][index] ?? 0)), `${name}[${index}]`).toBeLessThan(
          gate,
        );
      }
      if (size > 1e-3 * most) passed++;
    });
    expect(passed).toBeGreaterThan(parameters.length / 2);
  });

  test('so does that of every other tensor on the way: results, inputs and pinned ones', async () => {
    const gradient = await backwards(VARIANTS.pins);
    const most = largest(gradient.tensors[gradient.gradients['output.logits']].values);
    let compared = 0;
    for (const [name, by] of Object.entries(gradient.gradients)) {
      const { values } = gradient.tensors[by];
      const size = largest(values);
      const at = values.findIndex((slope) => Math.abs(slope) === size);
      const found = finiteDifference(gradient, name, at);
      if (!found) throw new Error(`${name} was not moved`);
      const gate = 1e-6 * Math.max(size, 1e-2 * most);
      expect(Math.abs(found.slope - values[at]), name).toBeLessThan(gate);
      compared++;
    }
    expect(compared).toBeGreaterThan(80);
  });
});

test('the scalar is what the walk shows', async () => {
  const translator = await shippedTranslator('en-zh');
  const scalarOf = async (parts: Parts) => {
    const run = await runExperiment(makeExperiment(parts), translator, await testEngine());
    return { run, gradient: run.gradient! };
  };
  const { run, gradient } = await scalarOf({ gradient: LOSS, pins: [OTHER_WORD] });
  const mean = run.output.reduce((sum, { probability }) => sum - Math.log(probability), 0) / run.output.length;
  expect(gradient.value).toBeCloseTo(mean, 4);
  const likely = await scalarOf({ gradient: { of: 'probability', word: '是' }, row: 1 });
  expect(likely.gradient).toMatchObject({ word: '是', row: 1, of: 'probability' });
  expect(likely.gradient.value).toBeCloseTo(likely.run.output[1].probability, 5);
  const beyond = await scalarOf({ gradient: { of: 'logit' }, row: 9 });
  expect(beyond.gradient.row).toBe(beyond.run.output.length - 1);
  expect(beyond.gradient.word).toBe('‹end›');
});

test('its stages and tensors are those of the walk, number by number', async () => {
  const run = async (gradient?: typeof LOSS) =>
    runExperiment(
      makeExperiment({ gradient, pins: PINS, headMix: HEADS }),
      await shippedTranslator('en-zh'),
      cpuEngine(),
    );
  const [walk, backward] = [await run(), await run(LOSS)];
  expect(backward.stages.map(({ id, off }) => [id, off])).toEqual(walk.stages.map(({ id, off }) => [id, off]));
  expect(Object.keys(walk.tensors).length).toBeGreaterThan(100);
  for (const [name, t] of Object.entries(walk.tensors)) expectClose(backward.tensors[name], t, 1e-12, name);
});

test('a pinned number passes nothing back, the numbers beside it do', async () => {
  const { tensors, gradients } = await backwards(VARIANTS.pins);
  const name = 'dec.0.cross.raw_scores';
  const [shape, pinned, computed] = [tensors[name].shape, gradients[name], gradients[`${name}.computed`]];
  const at = (1 * shape[2] + 1) * shape[3] + 2;
  expect(Math.abs(tensors[pinned].values[at])).toBeGreaterThan(0);
  expect(tensors[computed].values[at]).toBe(0);
  expect(tensors[computed].values[at + 1]).toBe(tensors[pinned].values[at + 1]);
});

test('an arg-max passes no gradient to what it chose by, while values still get theirs', async () => {
  const { gradients } = await backwards(VARIANTS['hard selection in the cross-attention']);
  for (const name of ['weights_soft', 'raw_scores', 'q', 'Wq', 'Wk'])
    expect(gradients[`dec.0.cross.${name}`]).toBe(undefined);
  for (const name of ['weights_hard', 'v', 'Wv']) expect(gradients[`dec.0.cross.${name}`]).toBeDefined();
  expect(gradients['enc.0.self.Wq']).toBeDefined();
});

test('a word that is not known is named, and the word written is taken', async () => {
  expect(await backwards({ gradient: { of: 'logit', word: 'zebra' } })).toMatchObject({ unknown: 'zebra', word: '你' });
});

test('every gradient agrees with the CPU backend', async () => {
  for (const parts of Object.values(VARIANTS)) {
    const got = await backwards(parts, await testEngine());
    const want = await backwards(parts);
    const parameters = Object.entries(want.gradients).filter(([name]) => want.plan.tensors[name].kind !== 'step');
    const most = largest(parameters.map(([, by]) => largest(want.tensors[by].values)));
    for (const [name, by] of Object.entries(want.gradients)) {
      // The gate of the case specification for gradients.
      const gate = 2e-5 * Math.max(largest(want.tensors[by].values), 0.05 * most);
      expectClose(got.tensors[got.gradients[name]], want.tensors[by], gate, `d / d ${name}`);
    }
  }
});
