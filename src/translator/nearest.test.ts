import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest';
import { vocabulary } from './vocabulary';

const MARKERS = ['‹pad›', '‹start›', '‹end›'];

test.each([
  ['', '', 0],
  ['cat', 'cat', 0],
  ['cat', 'cats', 1],
  ['kitten', 'sitting', 3],
  ['', 'dog', 3],
  ['yuo', 'you', 1],
  ['learnign', 'learning', 1],
  ['abc', 'cab', 2],
])('from "%s" to "%s" it takes %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('English words are near by their letters', () => {
  const vocab = vocabulary([...MARKERS, 'book', 'books', 'cook', 'water']);
  expect(nearest('Booc', 'en', vocab)).toEqual(['book', 'books', 'cook']);
  expect(nearest('xyz', 'en', vocab)).toEqual([]);
});

test('Chinese words are near by shared characters, markers never are', () => {
  const vocab = vocabulary([...MARKERS, '学习', '学生', '老师']);
  expect(nearest('师学生们', 'zh', vocab)).toEqual(['学生', '学习', '老师']);
  expect(nearest('‹pad', 'zh', vocab)).toEqual([]);
});
