import { expect, test } from 'vitest';
import type { OutputWord } from '../../experiment/result';
import { effectOf } from './effect';

const side = (words: Readonly<Record<string, number>>, finished = true) => ({
  output: Object.entries(words).map(
    ([word, probability]): OutputWord => ({ word, probability, forced: false, top: [] }),
  ),
  finished,
});

test('other words', () => {
  expect(effectOf(side({ 你: 0.9, 好: 0.5, end: 1 }), side({ 你: 0.9, 是: 0.9, 谁: 0.9, end: 1 }))).toEqual({
    kind: 'words',
    before: '你 是 谁',
    after: '你 好',
  });
});

test('a translation that does not end is told from one that does', () => {
  expect(effectOf(side({ 你: 1, 是: 1 }, false), side({ 你: 1, 是: 1 })).kind).toBe('words');
});

test('the same words: the probability that moved most, up or down', () => {
  expect(effectOf(side({ 你: 0.8, 是: 0.4, end: 0.9 }), side({ 你: 0.9, 是: 0.95, end: 0.5 }))).toEqual({
    kind: 'probability',
    words: '你 是',
    word: '是',
    from: 0.95,
    to: 0.4,
  });
});

test('nothing that can be seen', () => {
  expect(effectOf(side({ 你: 0.9, end: 0.5 }), side({ 你: 0.9001, end: 0.5 }))).toEqual({ kind: 'none', words: '你' });
});
