import { describe, expect, test } from 'vitest';
import { chiSquareFit } from '../chance/chiSquare';
import { cpuEngine } from '../engine/cpuEngine';
import { deviation, meanError } from '../engine/drawSummary';
import { runDraws } from '../engine/runDraws';
import { dropConnect } from '../systems/catalogue/dropConnect';
import { hardAttention } from '../systems/catalogue/hardAttention';
import { scoreNoise } from '../systems/catalogue/scoreNoise';
import { weightDropout } from '../systems/catalogue/weightDropout';
import { NOTHING_GIVEN } from '../systems/system';
import { sizeOf } from '../tensor/shape';
import { drawExpectation } from './drawExpectation';
import { drawsOf, keptCount } from './drawsOf';
import { type ExperimentParts, makeExperiment } from './experiment';
import { runExperiment } from './runExperiment';
import { topExpectation } from './topExpectation';

const DRAWS = 1500;

/** Many draws of a system, and what is expected of them. */
async function drawn(system: unknown, knobs: ExperimentParts['knobs'], stage: string) {
  const experiment = makeExperiment({ system: system as ExperimentParts['system'], knobs });
  const result = await runExperiment(experiment, NOTHING_GIVEN, cpuEngine());
  const { plan, inputs, ...wanted } = drawsOf(result, undefined, result.stages.find(({ id }) => id === stage)!)!;
  const { tensors } = await runDraws(cpuEngine(), plan, inputs, { draws: DRAWS, ...wanted });
  return { tensors, known: { plan, tensors: result.tensors }, plan };
}

describe('drawExpectation: many draws tend to it', () => {
  test.each<[string, unknown, ExperimentParts['knobs'], string, string, string]>([
    ['dropped weights', weightDropout, { dropoutP: 0.3 }, 'attention.dropout', 'weights_dropped', 'dropped'],
    [
      'kept as they are',
      weightDropout,
      { dropoutMode: 'downscaleInInfer' },
      'attention.dropout',
      'weights_dropped',
      'dropped',
    ],
    ['a mask', weightDropout, { dropoutP: 0.3 }, 'attention.dropout', 'dropout_mask', 'mask'],
    [
      'a few that are kept',
      weightDropout,
      { tokens: 4, heads: 1 },
      'attention.dropout',
      keptCount('dropout_mask'),
      'kept',
    ],
    ['many that are kept', weightDropout, { dropoutP: 0.3 }, 'attention.dropout', keptCount('dropout_mask'), 'kept'],
    ['contexts of dropped weights', weightDropout, { dropoutP: 0.3 }, 'attention.context', 'context', 'droppedSum'],
    ['units of dropped inputs', dropConnect, {}, 'dropout.unit_sum', 'dropout.u', 'droppedSum'],
    ['units of dropped weights', dropConnect, {}, 'dropconnect.unit_sum', 'dropconnect.u_rows', 'droppedSum'],
    ['and of dropped biases', dropConnect, {}, 'dropconnect.unit_sum', 'dropconnect.u', 'droppedSum'],
    ['normal noise', scoreNoise, { noiseSigma: 0.7 }, 'attention.noise', 'noisy_scores', 'noise'],
    ['Gumbel noise', scoreNoise, { distribution: 'gumbel' }, 'attention.noise', 'noisy_scores', 'noise'],
    ['uniform noise', scoreNoise, { distribution: 'uniform' }, 'attention.noise', 'noise', 'pattern'],
    ['sampled keys', hardAttention, { selection: 'sampled' }, 'attention.select', 'weights_hard', 'sampled'],
  ])('%s', async (_, system, knobs, stage, name, kind) => {
    const { tensors, known } = await drawn(system, knobs, stage);
    const found = tensors[name];
    expect(found, Object.keys(tensors).join()).toBeDefined();
    for (let i = 0; i < sizeOf(found.shape); i += 3) {
      const expected = drawExpectation(known, name, i);
      expect(expected?.kind).toBe(kind);
      const { mean, deviation: spread, points, density } = expected!;
      // One of some hundred may be four standard errors off by luck.
      expect(Math.abs(found.mean[i] - mean)).toBeLessThanOrEqual(5 * meanError(found, i) + 1e-6);
      const rare = points?.length === 2 ? Math.min(...points.map(({ probability }) => probability)) : 0.25;
      if (spread > 0) expect(Math.abs(deviation(found, i) / spread - 1)).toBeLessThan(5 / Math.sqrt(DRAWS * rare));
      if (points) {
        expect(points.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 2);
        expect(points.reduce((sum, { value, probability }) => sum + value * probability, 0)).toBeCloseTo(mean, 1);
      }
      if (density && spread > 0) expect(area(density, mean - 12 * spread, mean + 12 * spread)).toBeCloseTo(1, 2);
    }
  });

  test('it is silent where chance acts twice, or a mask is shared', async () => {
    const twice = await drawn(weightDropout, { again: true }, 'attention.dropout_again');
    expect(drawExpectation(twice.known, 'weights_dropped_again', 0)).toBeUndefined();
    const shared = await drawn(weightDropout, { shared: 'column' }, 'attention.context');
    expect(drawExpectation(shared.known, 'context', 0)).toBeUndefined();
    expect(drawExpectation(shared.known, 'weights_dropped', 0)?.kind).toBe('dropped');
    const noise = await drawn(scoreNoise, {}, 'attention.softmax');
    expect(drawExpectation(noise.known, 'weights', 0)).toBeUndefined();
  });
});

describe('topExpectation: how often a key is the top one', () => {
  test.each<[string, unknown, ExperimentParts['knobs'], string]>([
    ['sampled from the soft weights', hardAttention, { selection: 'sampled' }, 'weights_hard'],
    ['Gumbel noise on the scores', scoreNoise, { distribution: 'gumbel', noiseSigma: 0.5 }, 'weights_soft'],
  ])('%s', async (_, system, knobs, name) => {
    const { tensors, known } = await drawn(system, knobs, 'attention.softmax');
    const { counts, places } = tensors[name].top!;
    const luck = Array.from({ length: counts.length / places }, (_, row) => {
      const expected = topExpectation(known, name, row)!;
      expect(expected.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      return chiSquareFit(counts.subarray(row * places, (row + 1) * places), expected)!.luck;
    });
    // Evenly spread between 0 and 1 where the formula is right.
    expect(Math.min(...luck)).toBeGreaterThan(1e-4);
    expect(luck.reduce((sum, p) => sum + p, 0) / luck.length).toBeGreaterThan(0.25);
  });

  test('it is silent for noise that is not Gumbel', async () => {
    const { known } = await drawn(scoreNoise, {}, 'attention.softmax');
    expect(topExpectation(known, 'weights_soft', 0)).toBeUndefined();
  });
});

const area = (density: (x: number) => number, from: number, to: number): number => {
  const width = (to - from) / 4000;
  return Array.from({ length: 4000 }, (_, i) => density(from + (i + 0.5) * width) * width).reduce((a, b) => a + b, 0);
};
