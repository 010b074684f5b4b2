import { describe, expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import { scoreNoise } from '../systems/catalogue/scoreNoise';
import { weightDropout } from '../systems/catalogue/weightDropout';
import type { KnobValues } from '../systems/knobRow';
import { NOTHING_GIVEN } from '../systems/system';
import { checkChance, MAX_DRAW, readChance, writeChance } from './chance';
import { change, makeExperiment, otherSide, sameRun, unedited } from './experiment';
import type { Knobs } from './knobs';
import { fromLink, toLink } from './link';
import { runExperiment } from './runExperiment';
import { prepared } from './translate';

const NOISE = 'dec.0.cross.noise';
const MASK = 'dec.0.cross.dropout_mask';

describe('choices', () => {
  test('draw 0 is no choice; the order does not matter; they are frozen', () => {
    const { chance } = makeExperiment({ chance: { [NOISE]: 3, [MASK]: 'off', 'enc.0.self.noise': 0 } });
    expect(chance).toEqual({ [NOISE]: 3, [MASK]: 'off' });
    expect(Object.isFrozen(chance)).toBe(true);
    expect(writeChance(chance)).toBe(`${MASK}:off,${NOISE}:3`);
    expect(readChance(writeChance(chance))).toEqual({ value: chance });
  });

  test.each([
    ['dec.0.cross.noise', { kind: 'unreadable', name: 'draw', value: 'dec.0.cross.noise' }],
    ['noise:on', { kind: 'unreadable', value: 'noise:on' }],
    ['noise:1:2', { kind: 'unreadable' }],
    ['<b>:1', { kind: 'unreadable', value: '<b>:1' }],
    [':1', { kind: 'unreadable' }],
    [`noise:${MAX_DRAW + 1}`, { kind: 'outOfRange', max: MAX_DRAW }],
    [Array.from({ length: 61 }, (_, i) => `s${i}:1`).join(), { kind: 'outOfRange', value: '61' }],
  ])('%s is a problem', (text, problem) => {
    expect(readChance(text)).toMatchObject({ problem });
  });

  test('a number that is none is a problem', () => {
    for (const draw of [-1, 1.5, Number.NaN]) expect(checkChance({ noise: draw })).toHaveProperty('problem');
  });

  test('they are in the link, in what makes a run, on both sides, and no edit by hand', () => {
    const experiment = makeExperiment({ chance: { [NOISE]: 2 }, versus: { knobs: { noiseSigma: 1 } } });
    expect(toLink(experiment)).toBe(`#d=en-zh&s=who+are+you&draw=${NOISE}:2&vs=noise:1`);
    expect(fromLink(toLink(experiment))).toEqual({ experiment, problems: [] });
    expect(sameRun(experiment, change(experiment, { chance: {} }))).toBe(false);
    expect(unedited(experiment).chance).toEqual({ [NOISE]: 2 });
    expect(otherSide(experiment)?.chance).toEqual({ [NOISE]: 2 });
  });
});

const isOf = (source: string) => (name: string) => name === source || name.endsWith(`.${source}`);

describe('the translator', async () => {
  const knobs: Partial<Knobs> = { noiseSigma: 0.5, dropoutP: 0.4, training: 'train', decoding: 'sampled' };
  const shipped = await shippedTranslator('en-zh');
  const run = async (parts: Parameters<typeof makeExperiment>[0] = {}) =>
    runExperiment(makeExperiment({ ...parts, knobs: { ...knobs, ...parts.knobs } }), shipped, await testEngine());
  const plain = await run();

  /** Every pattern of four steps of decoding, hidden ones that produce the words included. */
  const patterns = async (parts: Parameters<typeof makeExperiment>[0] = {}) => {
    const experiment = makeExperiment({ ...parts, knobs: { ...knobs, ...parts.knobs } });
    const { plan, inputs } = prepared(experiment, shipped, 4);
    const names = plan.steps.flatMap(({ kernel, to, off }) => (kernel === 'draw' && !off ? to : []));
    const { tensors } = await (await testEngine()).run(plan, inputs, names);
    return Object.fromEntries(names.map((name) => [name, tensors[name].values]));
  };
  const before = await patterns();

  test.each([[NOISE], [MASK], ['output.noise']])(
    'a new draw of %s changes it, and no bit of the others',
    async (source) => {
      const after = await patterns({ chance: { [source]: 1 } });
      const moved = Object.keys(before).filter(isOf(source));
      // The words were produced with the same draw as is walked through.
      expect(moved.length).toBeGreaterThan(2);
      for (const name of moved) expect(after[name], name).not.toEqual(before[name]);
      for (const name of Object.keys(before))
        if (!moved.includes(name)) expect(after[name], name).toEqual(before[name]);
    },
  );

  test('draw 0 again is what it was; the draw belongs to its stream, not to what else there is', async () => {
    expect(await patterns({ chance: { [NOISE]: 0 } })).toEqual(before);
    const chance = { [NOISE]: 5 };
    const fifth = (await patterns({ chance }))[NOISE];
    const without = await patterns({ chance, knobs: { dropoutP: 0, decoding: 'greedy' } });
    expect(without[NOISE]).toEqual(fifth);
    const eight = await patterns({ chance, knobs: { heads: 8 } });
    expect(eight[NOISE].slice(0, fifth.length)).toEqual(fifth);
    const longer = await patterns({ chance, sentence: ['I', 'love', 'machine', 'learning'] });
    expect(longer[NOISE].slice(0, 4)).toEqual(fifth.slice(0, 4));
  });

  test('noise that is off adds nothing, and the words are produced without it too', async () => {
    const where = { where: 'dec.cross', training: 'eval', decoding: 'greedy' } as const;
    const off = await run({ knobs: { ...where, noiseSigma: 3 }, chance: { [NOISE]: 'off' } });
    const none = await run({ knobs: { ...where, noiseSigma: 0 } });
    expect(off.tensors['dec.0.cross.noisy_scores'].values).toEqual(none.tensors['dec.0.cross.scores'].values);
    expect(off.output).toEqual(none.output);
    const loud = await run({ knobs: { ...where, noiseSigma: 3 } });
    expect(loud.output).not.toEqual(none.output);
  });

  test('a mask that is off keeps everything and scales nothing', async () => {
    const { tensors } = await run({ chance: { [MASK]: 'off' } });
    expect(new Set(tensors[MASK].values)).toEqual(new Set([1]));
    expect(tensors['dec.0.cross.weights_dropped'].values).toEqual(tensors['dec.0.cross.weights_soft'].values);
    const others = tensors['dec.0.self.dropout_mask'].values;
    expect(others).toEqual(plain.tensors['dec.0.self.dropout_mask'].values);
  });

  test('drawing that is off takes the likeliest: a word and a key', async () => {
    const greedy = await run({ chance: { 'output.noise': 'off' } });
    for (const { word, top } of greedy.output) expect(word).toBe(top[0].word);
    const key = { selection: 'sampled', where: 'dec.cross', dropoutP: 0 } as const;
    const off = await run({ knobs: key, chance: { 'dec.0.cross.sample_u': 'off' } });
    const largest = await run({ knobs: { ...key, selection: 'argmax' } });
    const hard = 'dec.0.cross.weights_hard';
    expect(off.tensors[hard].values).toEqual(largest.tensors[hard].values);
  });

  test('the way backwards goes over the draw that is shown', async () => {
    const parts = { chance: { [NOISE]: 4 }, gradient: { of: 'loss' } } as const;
    const { tensors, gradient } = await run(parts);
    expect(gradient!.tensors[NOISE].values).toEqual(tensors[NOISE].values);
    expect(tensors[NOISE].values).not.toEqual(plain.tensors[NOISE].values.slice(0, tensors[NOISE].values.length));
  });

  test('what a plan does not have takes no hold', async () => {
    const { ran } = await run({ chance: { 'dec.9.cross.noise': 3, 'dec.0.cross.raw_scores': 'off' } });
    expect(ran.plan).toEqual(plain.ran.plan);
  });
});

describe('other systems', () => {
  test('a new draw and none', async () => {
    const run = async (chance: Record<string, number | 'off'>) =>
      (await runExperiment(makeExperiment({ system: scoreNoise, chance }), NOTHING_GIVEN, await testEngine())).tensors;
    const [first, second, off] = [await run({}), await run({ noise: 1 }), await run({ noise: 'off' })];
    expect(second.noise.values).not.toEqual(first.noise.values);
    expect(second.scores.values).toEqual(first.scores.values);
    expect(off.noisy_scores.values).toEqual(off.scores.values);
  });

  test.each<KnobValues>([{ dropoutMode: 'downscaleInInfer' }, { shared: 'row' }, { shared: 'column', again: true }])(
    'a mask that is off keeps everything and scales nothing: %o',
    async (knobs) => {
      const chance = { dropout_mask: 'off', dropout_again_mask: 'off' } as const;
      const experiment = makeExperiment({ system: weightDropout, knobs, chance });
      const { tensors, stages } = await runExperiment(experiment, NOTHING_GIVEN, await testEngine());
      expect(tensors.weights_dropped.values).toEqual(tensors.weights_soft.values);
      const last = stages.find(({ id }) => id === 'attention.context')?.from[0] ?? '';
      expect(last).toBe('again' in knobs ? 'weights_dropped_again' : 'weights_dropped');
      expect(tensors[last].values).toEqual(tensors.weights_soft.values);
    },
  );
});
