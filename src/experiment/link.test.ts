import { expect, test } from 'vitest';
import type { KnobValue } from '../systems/knobRow';
import { systemNames } from '../systems/systemNames';
import { type Experiment, MAX_WORDS, makeExperiment } from './experiment';
import { knobIds, translatorSystem } from './knobs';
import { fromLink, MAX_LINK_LENGTH, toLink } from './link';
import type { Versus } from './versus';

const CHINESE = { direction: 'zh-en', sentence: ['我', '爱', '机器', '学习'] } as const;

test('links are readable and leave defaults out', () => {
  expect(toLink(makeExperiment())).toBe('#d=en-zh&s=who+are+you');
  const experiment = makeExperiment({ ...CHINESE, knobs: { noiseSigma: 0.4 }, stage: 'enc.0.self.qkv', row: 2 });
  expect(toLink(experiment)).toBe('#d=zh-en&s=我+爱+机器+学习&noise=0.4&stage=enc.0.self.qkv&row=2');
});

test('random experiments survive the round trip, through an address bar too', () => {
  const random = numbers(7);
  const links = new Set<string>();
  for (let i = 0; i < 500; i++) {
    const experiment = randomExperiment(random);
    const link = toLink(experiment);
    links.add(link);
    expect(fromLink(link)).toEqual({ experiment, problems: [] });
    expect(fromLink(new URL(`https://example.org/${link}`).hash)).toEqual({ experiment, problems: [] });
    expect(link.length).toBeLessThan(MAX_LINK_LENGTH);
  }
  expect(links.size).toBe(500);
});

test('edits, comparisons, gradients and what is looked at are in the link', () => {
  const experiment = makeExperiment({
    pins: [
      { tensor: 'dec.0.cross.raw_scores', at: [0, 0, 1, 2], value: 40 },
      { tensor: 'output.word', at: [0, 1], value: 7 },
    ],
    headMix: { 'dec.0.cross': [1, 0, 'off', 'mean'] },
    versus: { knobs: { heads: 8, scale: 'none' }, sentence: ['who', 'is', 'he'] },
    gradient: { of: 'logit', word: '谁' },
    head: 2,
    cell: { tensor: 'dec.0.cross.q', at: [0, 1, 2, 3] },
  });
  const link = toLink(experiment);
  expect(link).toBe(
    '#d=en-zh&s=who+are+you&pin=dec.0.cross.raw_scores:0.0.1.2~40,output.word:0.1~7&mix=dec.0.cross:2.1.0.m' +
      '&vs=heads:8,scale:none&vsentence=who+is+he&grad=logit:谁&head=2&cell=dec.0.cross.q:0.1.2.3',
  );
  expect(fromLink(link)).toEqual({ experiment, problems: [] });
  expect(fromLink(new URL(`https://example.org/${link}`).hash)).toEqual({ experiment, problems: [] });
});

test.each<Versus>([{ knobs: {}, sentence: ['who', 'is', 'he'] }, { knobs: { heads: 8 } }, { knobs: {} }])(
  'a comparison of part of it survives too: %o',
  (versus) => {
    const experiment = makeExperiment({ versus });
    expect(fromLink(toLink(experiment))).toEqual({ experiment, problems: [] });
  },
);

test('equal experiments have equal links, however they were written', () => {
  const link = '#d=zh-en&s=我+爱+机器+学习&heads=2&noise=0.4';
  expect(toLink(fromLink('noise=0.40&heads=2&s=%E6%88%91+爱+机器+学习&d=zh-en&topk=2&row=0').experiment)).toBe(link);
});

test('links typed by hand may have spaces between words', () => {
  expect(fromLink('#s=thank%20you').experiment.sentence).toEqual(['thank', 'you']);
  expect(fromLink('#s=thank you').experiment.sentence).toEqual(['thank', 'you']);
});

test.each([
  ['noise=2000', { kind: 'outOfRange', name: 'noise', value: '2000', min: 0, max: 3 }],
  ['noise=abc', { kind: 'notANumber', name: 'noise', value: 'abc' }],
  ['noise=', { kind: 'notANumber', name: 'noise', value: '' }],
  ['noise', { kind: 'notANumber', name: 'noise', value: '' }],
  ['heads=3', { kind: 'notAChoice', name: 'heads', value: '3', choices: ['1', '2', '4', '8'] }],
  ['topk=1.5', { kind: 'notWhole', name: 'topk', value: '1.5' }],
  ['d=fr-en', { kind: 'notAChoice', name: 'd', value: 'fr-en', choices: ['en-zh', 'zh-en'] }],
  ['system=gpt', { kind: 'notAChoice', name: 'system', value: 'gpt', choices: ['translator', ...systemNames] }],
  ['s=', { kind: 'noWords', name: 's' }],
  ['s=+++', { kind: 'noWords', name: 's' }],
  ['s=a%00b', { kind: 'badWord', name: 's', value: 'a\u0000b', limit: 24 }],
  [`s=${'a+'.repeat(20)}`, { kind: 'tooManyWords', name: 's', count: 20, limit: MAX_WORDS }],
  ['s=%E6%88', { kind: 'unreadable', name: 's', value: '%E6%88' }],
  ['noise=%', { kind: 'unreadable', name: 'noise', value: '%' }],
  ['row=-1', { kind: 'outOfRange', name: 'row', value: '-1', min: 0, max: 15 }],
  ['row=two', { kind: 'notANumber', name: 'row', value: 'two' }],
  ['stage=<script>', { kind: 'unreadable', name: 'stage', value: '<script>' }],
  ['__proto__=1', { kind: 'unknownName', name: '__proto__' }],
  ['constructor=1', { kind: 'unknownName', name: 'constructor' }],
  ['seed=3&seed=4', { kind: 'repeated', name: 'seed' }],
])('%s is named and the rest kept', (bad, problem) => {
  const { experiment, problems } = fromLink(`#temperature=2&${bad}&where=dec.cross`);
  expect(problems).toEqual([problem]);
  expect(experiment.knobs).toMatchObject({ temperature: 2, where: 'dec.cross', noiseSigma: 0, heads: 4, topK: 2 });
  expect(experiment.sentence).toEqual(['who', 'are', 'you']);
});

test('every bad value of one link is named', () => {
  const { problems } = fromLink('#noise=9&heads=7&what=1&%zz=2');
  expect(problems.map((problem) => problem.name)).toEqual(['noise', 'heads', 'what', '%zz']);
});

test('a link without an end is refused as a whole', () => {
  const { experiment, problems } = fromLink(`#noise=1&s=${'a'.repeat(MAX_LINK_LENGTH)}`);
  expect(problems).toMatchObject([{ kind: 'tooLong', limit: MAX_LINK_LENGTH }]);
  expect(experiment).toEqual(makeExperiment());
});

test('values in problems stay short', () => {
  const { problems } = fromLink(`#noise=${'9'.repeat(1000)}&${'n'.repeat(1000)}=1`);
  for (const problem of problems) expect(JSON.stringify(problem).length).toBeLessThan(200);
  expect(problems).toHaveLength(2);
});

/** Not the playground's chance: any spread of values will do here. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomExperiment(random: () => number): Experiment {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const words = [
    'who',
    '你',
    '机器',
    "don't",
    'a+b',
    '50%',
    '&',
    '=',
    '#',
    '%20',
    '<b>',
    'naïve',
    '学习',
    '🙂',
    '"',
    'a|b',
  ];
  const knobs: Record<string, KnobValue> = {};
  for (const id of knobIds) {
    const row = translatorSystem.knobs[id];
    if (row.kind === 'choice') knobs[id] = pick(row.options) as KnobValue;
    else if (row.kind === 'switch') knobs[id] = random() < 0.5;
    else {
      const value = row.min + random() * (row.max - row.min);
      knobs[id] = row.kind === 'number' ? value : Math.floor(value);
    }
  }
  return makeExperiment({
    direction: pick(['en-zh', 'zh-en']),
    sentence: Array.from({ length: 1 + Math.floor(random() * MAX_WORDS) }, () => pick(words)),
    knobs,
    stage: pick(['dec.0.cross.scores', 'enc.1.ffn.norm', 'output.word']),
    row: Math.floor(random() * 16),
  });
}
