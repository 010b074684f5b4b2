import { beforeAll, expect, test } from 'vitest';
import { stageTexts } from '../../checks/texts';
import { walk } from '../../checks/walk';
import type { Place } from '../experiment/place';
import type { Result } from '../experiment/result';
import { mapEn } from '../i18n/map.en';
import { crumbsOf } from './crumbs';
import { walkAt } from './useWalk';

let result: Result;
beforeAll(async () => {
  result = await walk();
});

const crumbs = (at: string, head = 0, cell?: Place) =>
  crumbsOf(walkAt(result, at, 0)!, { at, head, cell }, stageTexts.en, mapEn);
const text = (...given: Parameters<typeof crumbs>): string =>
  crumbs(...given)
    .map(({ label }) => label)
    .join(' › ');

test('from the whole to one number', () => {
  const cell = { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 2, 1] };
  expect(text('dec.0.cross.scores', 1, cell)).toBe(
    'Translator › Decoder › layer 1 › cross-attention › Scores › head 2 › (是, are)',
  );
});

test.each([
  ['map', 'Translator'],
  ['dec', 'Translator › Decoder'],
  ['dec.0', 'Translator › Decoder › layer 1'],
  ['dec.0.cross', 'Translator › Decoder › layer 1 › cross-attention'],
  ['source', 'Translator › Sentence'],
  ['output.word', 'Translator › Next word › Word'],
  ['enc.0.ffn.norm', 'Translator › Encoder › layer 1 › feed-forward › Layer norm'],
])('%s: %s', (at, expected) => expect(text(at)).toBe(expected));

test('numbers of another stage, or beyond this translation, are not part of the way', () => {
  for (const cell of [
    { tensor: 'enc.0.self.raw_scores', at: [0, 0, 0, 0] },
    { tensor: 'dec.0.cross.raw_scores', at: [0, 0, 9, 0] },
  ]) {
    expect(text('dec.0.cross.scores', 0, cell)).toMatch(/head 1$/);
  }
  expect(text('dec.0.cross.project', 0, { tensor: 'dec.0.cross.Wo', at: [3, 4] })).toMatch(/\(feature 4, feature 5\)$/);
});

test('every part leads to what it names, and one is where one is', () => {
  const leads = crumbs('dec.0.cross.scores').map((crumb) => Object.values(crumb.leads)[0]);
  expect(leads).toEqual(['map', 'dec', 'dec.0', 'dec.0.cross', 'dec.0.cross.scores', 'heads']);
  for (const at of ['map', 'dec.0', 'dec.0.cross', 'dec.0.cross.scores']) {
    expect(crumbs(at).filter(({ here }) => here)).toHaveLength(1);
  }
});
