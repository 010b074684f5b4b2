import { expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import { cpuEngine } from '../engine/cpuEngine';
import { makeExperiment } from './experiment';
import { judge, judged } from './judge';
import { runExperiment } from './runExperiment';

const run = async (parts: Parameters<typeof makeExperiment>[0]) =>
  runExperiment(makeExperiment(parts), await shippedTranslator('en-zh'), cpuEngine());

test('the backend under test agrees with the CPU on everything on screen, forwards and backwards', async () => {
  const result = await run({ gradient: { of: 'loss' }, pins: [{ tensor: 'output.word', at: [0, 1], value: 40 }] });
  const found = await judge(result, await testEngine(), cpuEngine());
  expect(found.sameWords).toBe(true);
  expect(found.tensors.length).toBeGreaterThan(150);
  expect(found.numbers).toBeGreaterThan(100_000);
  expect(found.tensors[0].share).toBeGreaterThanOrEqual(found.tensors[1].share);
  // A depth of several blocks adds roundings up: see the gates of translate.test.ts.
  for (const { tensor, ofGate } of found.tensors) expect(ofGate, tensor).toBeLessThan(4);
});

test('differences are measured by what their tensor is', async () => {
  const result = await run({ gradient: { of: 'loss' } });
  const apart = { index: 0, values: [0, 0] as const };
  const { tensors, sameWords } = judged(result, [
    { ...apart, tensor: 'dec.0.cross.weights_soft', most: 1e-6, size: 0.5 },
    { ...apart, tensor: 'dec.0.cross.scores', most: 1e-5, size: 10 },
    { ...apart, tensor: 'grad.source.table', most: 0, size: 2 },
    { ...apart, tensor: 'grad.dec.0.cross.bk', most: 1e-8, size: 1e-8 },
    { ...apart, tensor: 'enc.0.residual2', most: 0, size: 10 },
    { ...apart, tensor: 'enc.0.norm2.mean', most: 1e-7, size: 0.01 },
    { ...apart, tensor: 'output.word', most: 7, size: 70 },
  ]);
  const by = Object.fromEntries(tensors.map((one) => [one.tensor, one]));
  expect(sameWords).toBe(false);
  expect(tensors[0].tensor).toBe('output.word');
  expect(by['dec.0.cross.weights_soft'].ofGate).toBeCloseTo(0.5, 9);
  expect(by['dec.0.cross.scores'].share).toBeCloseTo(1e-6, 12);
  expect(by['dec.0.cross.scores'].ofGate).toBeCloseTo(0.2, 9);
  // Zero but for rounding: measured by a twentieth of the largest gradient, 0.1.
  expect(by['grad.dec.0.cross.bk'].share).toBeCloseTo(1e-7, 12);
  expect(by['grad.source.table'].ofGate).toBe(0);
  expect(by['enc.0.norm2.mean'].share).toBeCloseTo(1e-8, 13);
});
