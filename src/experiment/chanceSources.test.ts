import { describe, expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { DISTRIBUTION } from '../../shaders/draw';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { loadRecipe } from '../systems/catalogue';
import { scoreNoise } from '../systems/catalogue/scoreNoise';
import type { KnobValues } from '../systems/knobRow';
import { NOTHING_GIVEN } from '../systems/system';
import { systemNames } from '../systems/systemNames';
import { tensor } from '../tensor/tensor';
import { chanceOffers, chanceSources, type Distribution, knobsOf, moments } from './chanceSources';
import { makeExperiment } from './experiment';
import { defaultKnobs, defaultsOf, type ExperimentSystem, type Knobs, translatorSystem } from './knobs';
import { preparedSystem } from './runSystem';
import { prepared } from './translate';

const shipped = await shippedTranslator('en-zh');
const translating = (knobs: Partial<Knobs>): Plan => prepared(makeExperiment({ knobs }), shipped, 3).plan;

describe('the translator', () => {
  const everything = {
    noiseSigma: 1,
    dropoutP: 0.3,
    training: 'train',
    selection: 'sampled',
    decoding: 'sampled',
  } as const;

  test('every walked source is there once, in order, and no hidden one', () => {
    const sources = chanceSources(translating({ ...everything, where: 'dec.cross' }));
    expect(sources.map(({ pattern, stage, distribution, stream }) => [pattern, stage, distribution, stream])).toEqual([
      ['dec.0.cross.noise', 'dec.0.cross.noise', 'normal', 'dec.0.cross.noise'],
      ['dec.0.cross.sample_u', 'dec.0.cross.select', 'uniform', 'dec.0.cross.select'],
      ['dec.0.cross.dropout_mask', 'dec.0.cross.dropout', 'bernoulli', 'dec.0.cross.dropout'],
      ['output.noise', 'output.luck', 'gumbel', 'output.word'],
    ]);
    for (const source of sources) expect(source.canBeOff, source.pattern).toBe(true);
    expect(sources[2].dropped).toBeCloseTo(0.3, 6);
  });

  test('as it opens there is none, and each offer brings some in', () => {
    expect(chanceSources(translating({}))).toEqual([]);
    const offers = chanceOffers(translatorSystem, defaultKnobs);
    expect(offers).toEqual([
      { knob: 'noiseSigma', knobs: { noiseSigma: 1 } },
      { knob: 'selection', knobs: { selection: 'sampled' } },
      { knob: 'dropoutP', knobs: { dropoutP: Math.fround(0.35), training: 'train' } },
      { knob: 'decoding', knobs: { decoding: 'sampled' } },
    ]);
    for (const { knobs } of offers) expect(chanceSources(translating(knobs)).length).toBeGreaterThan(0);
  });

  test('knobs that set a source are those its stage listens to, but never the seed', () => {
    const values = { ...defaultKnobs, ...everything };
    expect(knobsOf(translatorSystem, values, { kind: 'noise' })).toEqual(['noiseSigma', 'noiseWhen']);
    expect(knobsOf(translatorSystem, values, { kind: 'dropout' })).toEqual(['dropoutP', 'training', 'dropoutAt']);
    expect(knobsOf(translatorSystem, values, { kind: 'select' })).toEqual(['selection']);
    expect(knobsOf(translatorSystem, values, { kind: 'luck' })).toEqual(['decoding', 'wordTemperature']);
  });
});

/** A system with its strengths of chance at 0 and in evaluation, and soft where it could be hard. */
function quiet(system: ExperimentSystem): KnobValues {
  const still = Object.entries(system.knobs).flatMap(([id, row]) => {
    if (row.kind === 'number' && row.group === 'chance' && row.min === 0) return [[id, 0]];
    if (row.kind === 'choice' && row.options.some((option) => option === 'eval')) return [[id, 'eval']];
    return [];
  });
  return { ...defaultsOf(system), ...Object.fromEntries(still) };
}

test('in every system that can be without chance each offer brings some in', async () => {
  let tried = 0;
  for (const name of systemNames) {
    const system = await loadRecipe(name);
    if (system.files || system.vocabulary) continue;
    const sources = (knobs: KnobValues) =>
      chanceSources(preparedSystem(makeExperiment({ system, knobs }), NOTHING_GIVEN).plan);
    const values = quiet(system);
    if (sources(values).length > 0) continue;
    for (const { knob, knobs } of chanceOffers(system, values)) {
      expect(sources({ ...values, ...knobs }).length, `${name}: ${knob}`).toBeGreaterThan(0);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(3);
});

test('what a plan cannot be without is said', () => {
  const build = new PlanBuilder(kernels);
  build.input('like', [2, 3]);
  build.step('draw', ['like'], 'epsilon', { key0: 1, key1: 2, distribution: DISTRIBUTION.normal }, { stage: 'a.draw' });
  build.step('multiply', ['like', 'epsilon'], 'y', {}, { stage: 'a.draw' });
  expect(chanceSources(build.build())).toMatchObject([{ pattern: 'epsilon', kind: 'draw', canBeOff: false }]);
});

test('a system’s sources are under the names of its patterns', () => {
  const { plan } = preparedSystem(makeExperiment({ system: scoreNoise, knobs: { noiseOn: 'weights' } }), NOTHING_GIVEN);
  expect(chanceSources(plan)).toMatchObject([
    { pattern: 'weight_noise', stage: 'attention.weight_noise', stream: 'attention.weights.noise' },
  ]);
});

test.each<[Distribution, number?]>([['uniform'], ['normal'], ['gumbel'], ['bernoulli', 0.3]])(
  'mean and spread of %s are those of 200,000 draws',
  (distribution, dropped) => {
    const build = new PlanBuilder(kernels);
    build.input('like', [400, 500]);
    const threshold = (1 - (dropped ?? 0)) * 2 ** 24;
    build.step('draw', ['like'], 'x', { key0: 7, key1: 9, distribution: DISTRIBUTION[distribution], threshold });
    const given = { like: tensor([400, 500], new Float64Array(200_000)) };
    const x = Array.from(runOnCpu(build.build(), given, ['x']).tensors.x.values);
    const mean = x.reduce((a, b) => a + b) / x.length;
    const spread = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length);
    const expected = moments({ distribution, dropped });
    expect(Math.abs(mean - expected.mean)).toBeLessThan((4 * expected.spread) / Math.sqrt(x.length));
    expect(Math.abs(spread / expected.spread - 1)).toBeLessThan(0.02);
  },
);
