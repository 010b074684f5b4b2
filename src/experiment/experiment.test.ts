import { expect, test } from 'vitest';
import { change, checkSentence, MAX_WORDS, makeExperiment, sameRun } from './experiment';
import { InvalidValue } from './problem';

test('an experiment is frozen through and through', () => {
  const experiment = makeExperiment();
  for (const part of [experiment, experiment.knobs, experiment.sentence]) expect(Object.isFrozen(part)).toBe(true);
});

test('a change keeps the rest and rounds numbers to float32', () => {
  const from = makeExperiment({ sentence: ['thank', 'you'], knobs: { heads: 2 } });
  const to = change(from, { knobs: { noiseSigma: 0.4 } });
  expect(to.sentence).toEqual(['thank', 'you']);
  expect(to.knobs).toMatchObject({ heads: 2, noiseSigma: Math.fround(0.4) });
  expect(from.knobs.noiseSigma).toBe(0);
});

test('values that do not fit are named', () => {
  const problem = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      return (error as InvalidValue).problem;
    }
    throw new Error('accepted');
  };
  expect(problem(() => makeExperiment({ knobs: { noiseSigma: 9 } }))).toMatchObject({ kind: 'outOfRange', max: 3 });
  expect(problem(() => makeExperiment({ knobs: { heads: 3 as 4 } }))).toMatchObject({ kind: 'notAChoice' });
  expect(problem(() => makeExperiment({ row: 99 }))).toMatchObject({ kind: 'outOfRange', name: 'row' });
  expect(problem(() => makeExperiment({ stage: '../x' }))).toMatchObject({ kind: 'unreadable', name: 'stage' });
  expect(problem(() => makeExperiment({ direction: 'fr' as 'en-zh' }))).toMatchObject({ kind: 'notAChoice' });
  expect(new InvalidValue({ kind: 'noWords', name: 's' }).message).toContain('noWords');
});

test('sentences have words, not too many, each one word', () => {
  expect(checkSentence([])).toMatchObject({ problem: { kind: 'noWords' } });
  expect(checkSentence(Array(MAX_WORDS).fill('a'))).toHaveProperty('value');
  expect(checkSentence(Array(MAX_WORDS + 1).fill('a'))).toMatchObject({
    problem: { kind: 'tooManyWords', limit: MAX_WORDS },
  });
  for (const word of ['', 'a b', 'a\u0000', '\u202eabc', '\ud800', 'x'.repeat(25)]) {
    expect(checkSentence(['ok', word]), JSON.stringify(word)).toMatchObject({ problem: { kind: 'badWord' } });
  }
  expect(checkSentence(['cafe\u0301'])).toEqual({ value: ['caf\u00e9'] });
});

test('what is looked at starts no run; everything else does', () => {
  const a = makeExperiment();
  expect(sameRun(a, change(a, { stage: 'enc.0.self.scores', row: 2 }))).toBe(true);
  expect(sameRun(a, change(a, { knobs: { seed: 2 } }))).toBe(false);
  expect(sameRun(a, change(a, { sentence: ['who', 'are'] }))).toBe(false);
  expect(sameRun(a, change(a, { sentence: ['who', 'are', 'they'] }))).toBe(false);
  expect(sameRun(a, change(a, { direction: 'zh-en' }))).toBe(false);
});
