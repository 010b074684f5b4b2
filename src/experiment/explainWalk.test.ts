import { describe, expect, test } from 'vitest';
import { fault, random } from '../../checks/explained';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { ALL_ON } from '../../checks/walk';
import { backward, ONE } from '../engine/backward';
import { cpuEngine, runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { filled } from '../tensor/tensor';
import { makeExperiment } from './experiment';
import type { Knobs } from './knobs';
import type { Result } from './result';
import { runExperiment } from './runExperiment';
import { prepared } from './translate';

/** Cells of every tensor that are worked out again. */
const CELLS = 5;

const DRAWN: Partial<Knobs> = {
  selection: 'threshold',
  renormalise: false,
  decoding: 'sampled',
  wordTemperature: 1.5,
};
const PIN = { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 2, 1], value: 9 };

const walkOf = async (parts: Parameters<typeof makeExperiment>[0]): Promise<Result> =>
  runExperiment(makeExperiment({ ...parts, direction: 'en-zh' }), await shippedTranslator('en-zh'), cpuEngine());

describe('cells of every stage of every layer are what their operands on screen give', () => {
  test.each<[string, Parameters<typeof makeExperiment>[0]]>([
    ['as it opens', {}],
    ['everything on', { knobs: ALL_ON }],
    ['words drawn, weights above a threshold', { knobs: DRAWN }],
    ['a key drawn for every query, eight heads', { knobs: { selection: 'sampled', heads: 8 } }],
    [
      'mask × 0, softmax twice, heads merged plainly',
      { knobs: { maskBy: 'zero', softmaxTwice: true, merge: 'plain' } },
    ],
    ['pre-norm over time, ReLU before the sum', { knobs: { norm: 'pre', normOver: 'timeFeatures', branchRelu: true } }],
    ['heads rearranged', { headMix: { 'dec.0.cross': [1, 'off', 'mean', 3] } }],
  ])('%s', async (_, parts) => {
    const walked = await walkOf(parts);
    const turns = random();
    const made = walked.stages.filter((stage) => !stage.off).flatMap((stage) => stage.to);
    const faults = made.flatMap((name) => {
      const { length } = walked.tensors[name].values;
      return Array.from({ length: CELLS }, () => fault(walked, name, Math.floor(turns.next().value * length))).flat();
    });
    expect(faults).toEqual([]);
    expect(walked.stages.filter((stage) => !stage.off).length).toBeGreaterThan(30);
    expect(made.length).toBeGreaterThan(50);
  });
});

test('of a tensor with a number set by hand, all others are as computed, and so is all that follows', async () => {
  const walked = await walkOf({ pins: [PIN] });
  const edited = walked.tensors[PIN.tensor].values;
  const faults = Array.from(edited, (_, index) => fault(walked, PIN.tensor, index)).flat();
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`is ${PIN.value}, explained as`);
  for (const name of ['dec.0.cross.weights_soft', 'dec.0.cross.context', 'output.probabilities']) {
    const { length } = walked.tensors[name].values;
    expect(Array.from({ length }, (_, index) => fault(walked, name, index)).flat(), name).toEqual([]);
  }
});

test('every number of the walk backwards is explained as well', async () => {
  const { ran } = prepared(makeExperiment({ knobs: ALL_ON }), await shippedTranslator('en-zh'), 4);
  const build = new PlanBuilder(kernels, ran.plan);
  build.step('sumSquares', ['output.probabilities'], 'loss');
  const parameters = Object.keys(ran.plan.tensors).filter((name) => ran.plan.tensors[name].kind === 'parameter');
  const { plan } = backward(build.build(), 'loss', parameters);
  const given: Tensors = { ...ran.inputs, [ONE]: filled([1], 1) };
  const made = plan.steps.slice(ran.plan.steps.length).flatMap((step) => step.to);
  const computed = Object.keys(plan.tensors).filter((name) => plan.tensors[name].kind === 'step');
  const tensors: Tensors = { ...given, ...runOnCpu(plan, given, computed).tensors };
  const turns = random();
  const faults = made.flatMap((name) => {
    const index = Math.floor(turns.next().value * tensors[name].values.length);
    return fault({ plan, tensors }, name, index);
  });
  expect(faults).toEqual([]);
  expect(made.length).toBeGreaterThan(100);
});
