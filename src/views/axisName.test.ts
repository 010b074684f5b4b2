import { expect, it } from 'vitest';
import { stagesEn } from '../i18n/stages.en';
import { placeName, wordsOf } from './axisName';
import type { Picture } from './picture';

const picture: Picture = { plan: { tensors: {}, steps: [] }, tensors: {}, words: { source: ['who', 'are', '‹end›'] } };

it('finds the words along an axis, if there are enough of them', () => {
  expect(wordsOf(picture, 'M:source', 3)).toEqual(['who', 'are', '‹end›']);
  expect(wordsOf(picture, 'M:source', 4)).toBeUndefined();
  expect(wordsOf(picture, 'N:target', 1)).toBeUndefined();
  expect(wordsOf(picture, 'D', 3)).toBeUndefined();
});

it('calls places by their word, their letter, or row and column', () => {
  expect(placeName(['who'], 'M:source', 0, stagesEn, 'column')).toBe('“who”');
  expect(placeName(undefined, 'E', 2, stagesEn, 'column')).toBe('feature 3');
  expect(placeName(undefined, 'Z', 2, stagesEn, 'column')).toBe('column 3');
  expect(placeName(undefined, '', 0, stagesEn, 'row')).toBe('row 1');
});
