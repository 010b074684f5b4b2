import { describe, expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import { ALL_ON } from '../../checks/walk';

import { runDraws } from '../engine/runDraws';
import { weightDropout } from '../systems/catalogue/weightDropout';
import { NOTHING_GIVEN } from '../systems/system';
import { drawsOf, keptCount } from './drawsOf';
import { type ExperimentParts, makeExperiment } from './experiment';
import { runExperiment } from './runExperiment';

async function job(parts: ExperimentParts, stage: string) {
  const experiment = makeExperiment(parts);
  const needs = parts.system ? NOTHING_GIVEN : await shippedTranslator(experiment.direction);
  const result = await runExperiment(experiment, needs, await testEngine());
  const at = result.stages.find(({ id }) => id === stage)!;
  const translator = parts.system ? undefined : await shippedTranslator(experiment.direction);
  return { result, job: drawsOf(result, translator, at) };
}

describe('drawsOf', () => {
  test('the translator: its first draw is the one on screen, pins included, and the words stay those it wrote', async () => {
    const pins = [{ tensor: 'dec.0.cross.raw_scores', at: [0, 0, 1, 0], value: 3 }];
    const made = await job({ knobs: { ...ALL_ON, noiseSigma: 1 }, pins }, 'dec.0.cross.scores');
    const { plan, inputs, of } = made.job!;
    const { tensors } = await runDraws(await testEngine(), plan, inputs, { draws: 1, of });
    expect(of).toContain('dec.0.cross.weights_dropped');
    expect(of).toContain('enc.0.self.context');
    for (const name of of) {
      const shown = made.result.tensors[name];
      if (!shown) continue;
      expect(tensors[name].shape, name).toEqual(shown.shape);
      for (const [i, value] of shown.values.entries()) expect(tensors[name].mean[i], name).toBeCloseTo(value, 5);
    }
  });

  test('how often a word is written adds up over all words, for every word of the translation', async () => {
    const { result, job: found } = await job({ knobs: { noiseSigma: 3 } }, 'output.word');
    const { plan, inputs, words, ...wanted } = found!;
    const { tensors } = await runDraws(await testEngine(), plan, inputs, { draws: 40, ...wanted });
    const { counts, places } = tensors[words!].top!;
    expect(counts.length).toBe(result.output.length * places);
    for (let row = 0; row < result.output.length; row++) {
      const own = [...counts.subarray(row * places, (row + 1) * places)];
      expect(own.reduce((sum, count) => sum + count, 0)).toBe(40);
      // Noise this strong writes something else now and then.
      expect(own.filter((count) => count > 0).length).toBeGreaterThan(1);
    }
  });

  test('words that are drawn are counted as they are drawn', async () => {
    const { job: found } = await job({ knobs: { decoding: 'sampled' } }, 'output.word');
    expect(found!.words).toBe('output.noisy_logits');
    expect(found!.of).not.toContain('output.word');
  });

  test('a system: its masks are counted, and what chance does not reach is left out', async () => {
    const { job: found } = await job({ system: weightDropout }, 'attention.dropout');
    const { plan, inputs, of, topOf, words } = found!;
    expect(of.slice(0, 2)).toEqual(['weights_dropped', 'dropout_mask']);
    expect(of).toContain('context');
    expect(of).not.toContain('weights_soft');
    expect(topOf).toEqual(['weights_dropped']);
    expect(words).toBeUndefined();
    const { tensors } = await runDraws(await testEngine(), plan, inputs, { draws: 400, of });
    const count = tensors[keptCount('dropout_mask')];
    // 2 heads of 8 × 8 weights, each kept with probability ½: 64 of them, give or take √32.
    expect(Math.abs(count.mean[0] - 64)).toBeLessThan((5 * Math.sqrt(32)) / 20);
    expect(Math.sqrt(count.squares[0] / 399)).toBeGreaterThan(4.5);
  });

  test('says where there is no chance, and follows no more histograms than there is room for', async () => {
    expect((await job({}, 'dec.0.cross.softmax')).job).toBeUndefined();
    const large = await job({ system: weightDropout, knobs: { tokens: 128, heads: 4 } }, 'attention.dropout');
    expect(large.job!.of[0]).toBe('weights_dropped');
    expect(large.job!.histogramsOf).not.toContain('weights_dropped');
    expect(large.job!.histogramsOf).toContain('context');
  });
});
