import { expect, test } from 'vitest';
import { check, merge, split } from './boundary';
import { vocabulary } from './vocabulary';

const vocab = vocabulary(['‹pad›', '‹start›', '‹end›', '机器', '学习', '学']);

test('merging and splitting undo each other, and leave their input alone', () => {
  const words = ['机器', '学习'];
  expect(merge(words, 0)).toEqual(['机器学习']);
  expect(split(['机器学习'], 0, 2)).toEqual(words);
  expect(split(words, 1, 1)).toEqual(['机器', '学', '习']);
  expect(words).toEqual(['机器', '学习']);
});

test('whether the new words are words is checked afterwards', () => {
  expect(check(['机器', '学', '习'], vocab)).toEqual([true, true, false]);
});

test('a boundary that is not there is an error', () => {
  expect(() => merge(['学习'], 0)).toThrow('no boundary');
  expect(() => split(['学习'], 0, 2)).toThrow('no boundary');
  expect(() => split(['学习'], 0, 0)).toThrow('no boundary');
});
