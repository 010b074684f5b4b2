import { expect, test } from 'vitest';
import { shippedTranslator } from '../../../checks/shippedTranslator';
import { walk } from '../../../checks/walk';
import { cpuEngine } from '../../engine/cpuEngine';
import { runDraws } from '../../engine/runDraws';
import { drawsOf } from '../../experiment/drawsOf';
import { wordCounts } from './wordCounts';

test('shares of words add up to 1 at every step, and all that is not the word written differs', async () => {
  const result = await walk({ noiseSigma: 3 });
  const job = drawsOf(result, await shippedTranslator('en-zh'), result.stages[0])!;
  const { plan, inputs, of, topOf } = job;
  const found = await runDraws(cpuEngine(), plan, inputs, { draws: 60, of, topOf });
  const steps = wordCounts(result, job, found);
  expect(steps.map(({ written }) => written)).toEqual(result.output.map(({ word }) => word));
  for (const { written, differs, likeliest, others } of steps) {
    expect(likeliest.reduce((sum, { share }) => sum + share, others)).toBeCloseTo(1, 9);
    expect(likeliest.find(({ word }) => word === written)?.share ?? 0).toBeCloseTo(1 - differs, 9);
    expect([...likeliest].sort((a, b) => b.share - a.share)).toEqual(likeliest);
  }
  // Noise this strong is not without effect.
  expect(Math.max(...steps.map(({ differs }) => differs))).toBeGreaterThan(0.1);
});

test('where no words are written there is nothing to count', async () => {
  const result = await walk({ noiseSigma: 3 });
  expect(wordCounts(result, {}, { tensors: {}, draws: 1 })).toEqual([]);
});
