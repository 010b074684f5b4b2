import { expect, test } from 'vitest';
import { type Computed, faults, missingPackages, runSnippets } from '../../checks/runSnippets';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { ALL_ON, walk } from '../../checks/walk';
import { cpuEngine } from '../engine/cpuEngine';
import { makeExperiment } from '../experiment/experiment';
import type { Knobs } from '../experiment/knobs';
import type { Result } from '../experiment/result';
import { runExperiment } from '../experiment/runExperiment';
import { pythonSource } from './pythonSource';
import { snippet } from './snippet';

test('a stage as a program: numbers, functions, calls, differences', async () => {
  const { ran, stages, tensors } = await walk();
  const stage = stages.find(({ id }) => id === 'dec.0.cross.scale')!;
  const source = {
    ...(await pythonSource('numpy')),
    kernel: () => 'def scale(x, *, factor):\n    return factor * x\n',
  };
  const shape = `(${tensors['dec.0.cross.raw_scores'].shape.join(', ')})`;
  expect(snippet({ plan: ran.plan, stage, tensors, source, file: 'numbers.npz' })).toBe(`# dec.0.cross.scale
import numpy as np

data = np.load("numbers.npz")


def scale(x, *, factor):
    return factor * x


raw_scores = data["dec.0.cross.raw_scores"]  # ${shape}

scores = scale(raw_scores, factor=${stage.steps[0].uniforms.factor})  # ${shape}

# How far from the numbers on screen:
print("dec.0.cross.scores", float(abs(scores - data["dec.0.cross.scores"]).max()))
`);
});

/** The ways of computing attention that are not the usual ones. */
const VARIANTS: readonly Partial<Knobs>[] = [
  { scale: 'none', maskBy: 'zero', softmaxTwice: true, dropoutAt: 'scores', dropoutP: 0.2, training: 'train' },
  { merge: 'plain', residual: false, norm: 'pre', normOver: 'timeFeatures', branchRelu: true, scale: 'sqrtE' },
];

/** With numbers set by hand, one of them beyond the words produced, heads rearranged, and words drawn by chance. */
const edited = async (): Promise<Result> =>
  runExperiment(
    makeExperiment({
      direction: 'en-zh',
      pins: [
        { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 1, 2], value: 4 },
        { tensor: 'dec.0.cross.raw_scores', at: [0, 0, 8, 1], value: -3 },
        { tensor: 'enc.0.self.Wq', at: [3, 5], value: 0.75 },
      ],
      headMix: { 'dec.0.cross': [1, 'off', 'mean', 3] },
      knobs: { decoding: 'sampled' },
    }),
    await shippedTranslator('en-zh'),
    cpuEngine(),
  );

test('numbers set by hand are set again, counted from the axes and not in the plan’s rows', async () => {
  const { ran, stages, tensors } = await edited();
  const stage = stages.find(({ id }) => id === 'dec.0.cross.scores')!;
  const text = snippet({ plan: ran.plan, stage, tensors, source: await pythonSource('numpy'), file: 'numbers.npz' });
  expect(text).toContain('pin1 = pin(computed, place=(0, 1, 1, 2), value=4)');
  expect(text).toContain('raw_scores = pin(pin1, place=(0, 0, 8, 1), value=-3)');
  // The second one lies in a row behind the end of the sentence.
  expect(tensors['dec.0.cross.raw_scores'].shape[2]).toBeLessThanOrEqual(8);
});

const computed = ({ ran, stages, tensors }: Result): Computed => ({ plan: ran.plan, stages, tensors });

for (const dialect of ['numpy', 'torch'] as const) {
  const missing = missingPackages(dialect);
  if (missing.length > 0) {
    console.warn(`The snippets for ${dialect} are not run here: python3 cannot import ${missing.join(', ')}.`);
  }

  test.skipIf(missing.length > 0)(`${dialect}: every stage of the walk gives the numbers on screen`, async () => {
    const walks = await Promise.all([walk(), walk(ALL_ON), edited(), ...VARIANTS.map(walk)]);
    const found = await runSnippets(dialect, walks.map(computed));
    expect(found.length).toBeGreaterThan(150);
    expect(faults(found, 1e-9)).toEqual([]);
  });

  test.skipIf(missing.length > 0)(`${dialect}: float32 numbers, as the GPU makes them, agree in float32`, async () => {
    expect(faults(await runSnippets(dialect, [computed(await walk(ALL_ON))], 'webgpu'), 2e-6)).toEqual([]);
  });
}
