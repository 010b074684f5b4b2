import { describe, expect, test } from 'vitest';
import { walk } from '../../checks/walk';
import { stagesOf } from '../plan/stages';
import { shippedShape } from '../translator/shippedShape';
import { walkPlan } from '../translator/walkPlan';
import { makeExperiment, translatorKnobs } from './experiment';
import { type Knobs, knobIds, translatorSystem } from './knobs';
import { modelOptions, rowsLookAhead } from './modelOptions';

const shape = shippedShape(30, 40);
const planOf = (knobs: Partial<Knobs> = {}) =>
  walkPlan(shape, 4, 5, modelOptions(makeExperiment({ knobs }), shape.heads));
const idsOf = (knobs: Partial<Knobs>) => stagesOf(planOf(knobs)).map(({ id }) => id);

describe('the plan of an experiment', () => {
  test('is that of the model as it was trained, step by step, while no knob is turned', () => {
    expect(planOf()).toEqual(walkPlan(shape, 4, 5, { attention: () => ({ heads: shape.heads }) }));
  });

  const VARIANTS: readonly Partial<Knobs>[] = [
    { scale: 'none' },
    { scale: 'sqrtE' },
    { maskBy: 'zero' },
    { softmaxTwice: true },
    { merge: 'plain' },
    { residual: false },
    { norm: 'pre' },
    { norm: 'none' },
    { normOver: 'timeFeatures' },
    { branchRelu: true },
    { training: 'train', dropoutP: 0.5, dropoutAt: 'scores' },
    { training: 'train', dropoutP: 0.5, dropoutAt: 'twice' },
  ];

  test.each(VARIANTS)('%o changes steps, and where it acts only there', (knobs) => {
    const at = (given: Partial<Knobs>, place: string) =>
      JSON.stringify(planOf(given).steps.filter(({ stage }) => stage?.startsWith(place)));
    const shown = (given: Partial<Knobs>, place: string) =>
      at({ ...given, where: 'dec.self' }, place) !== at({}, place);
    expect(shown(knobs, 'dec.0.self.')).toBe(true);
    expect([shown(knobs, 'enc.'), shown(knobs, 'source.'), shown(knobs, 'output.')]).toEqual([false, false, false]);
  });

  test('adds the stages of a slip only where it is made', () => {
    const added = (knobs: Partial<Knobs>) => idsOf(knobs).filter((id) => !idsOf({}).includes(id));
    expect(added({})).toEqual([]);
    expect(added({ maskBy: 'zero' })).toEqual(['dec.0.self.mask_product']);
    expect(added({ dropoutAt: 'scores', where: 'dec.cross' })).toEqual(['dec.0.cross.score_dropout']);
    expect(added({ branchRelu: true }).map((id) => id.replace(/\w+$/, ''))).toEqual([
      ...['enc.0.self.', 'enc.0.ffn.', 'dec.0.self.', 'dec.0.cross.', 'dec.0.ffn.'],
    ]);
  });

  test('has noise in evaluation unless it is for training only', () => {
    const noisy = (knobs: Partial<Knobs>) => planOf(knobs).steps.some(({ kernel, off }) => kernel === 'noise' && !off);
    expect(noisy({ noiseSigma: 1 })).toBe(true);
    expect(noisy({ noiseSigma: 1, noiseWhen: 'training' })).toBe(false);
    expect(noisy({ noiseSigma: 1, noiseWhen: 'training', training: 'train' })).toBe(true);
  });
});

describe('rowsLookAhead', () => {
  const looks = (knobs: Partial<Knobs>) => rowsLookAhead(translatorKnobs(makeExperiment({ knobs })));

  test('is true where a row depends on later ones, and not elsewhere', () => {
    expect(looks({})).toBe(false);
    for (const knobs of [{ maskBy: 'zero' }, { softmaxTwice: true }, { merge: 'plain' }] as const) {
      expect([looks(knobs), looks({ ...knobs, where: 'enc.self' })]).toEqual([true, false]);
    }
    expect(looks({ maskBy: 'zero', where: 'dec.cross' })).toBe(false);
    expect(looks({ merge: 'plain', where: 'dec.cross' })).toBe(true);
    expect(looks({ normOver: 'timeFeatures' })).toBe(true);
    expect(looks({ normOver: 'timeFeatures', norm: 'none' })).toBe(false);
  });

  test('the walk is then run over just the words there are: nothing in its plan is longer', async () => {
    const { output, plan } = await walk({ merge: 'plain' });
    expect(plan.tensors['output.word'].shape).toEqual([1, output.length]);
    expect(output.every(({ forced }) => !forced)).toBe(true);
  });
});

test('every choice of every knob has a plan', () => {
  const plans = knobIds.flatMap((id) => {
    const row = translatorSystem.knobs[id];
    return row.kind === 'choice' ? row.options.map((option) => planOf({ [id]: option } as Partial<Knobs>)) : [];
  });
  expect(plans.length).toBeGreaterThan(30);
  for (const plan of plans) expect(plan.steps.length).toBeGreaterThan(50);
});
