import { expect, test } from 'vitest';
import { writeCorpus } from './corpus/corpus';
import { HANDWRITTEN } from './handwritten';
import { LONGEST_SENTENCE } from './segment';
import { vocabulary, vocabularyOf } from './vocabulary';

const corpus = writeCorpus();
const en = vocabulary(vocabularyOf(corpus, 'en'));
const zh = vocabulary(vocabularyOf(corpus, 'zh'));

test('there are fifty, each once', () => {
  expect(HANDWRITTEN.length).toBe(50);
  expect(new Set(HANDWRITTEN.map((pair) => pair.en)).size).toBe(50);
  expect(new Set(HANDWRITTEN.map((pair) => pair.zh)).size).toBe(50);
});

test.each(HANDWRITTEN)('"$en" is in the vocabulary and fits the window', (pair) => {
  const [english, chinese] = [pair.en.split(' '), pair.zh.split(' ')];
  expect(english.filter((word) => en.id(word) === undefined)).toEqual([]);
  expect(chinese.filter((word) => zh.id(word) === undefined)).toEqual([]);
  expect(Math.max(english.length, chinese.length)).toBeLessThanOrEqual(LONGEST_SENTENCE);
});

test('most of them are not in training', () => {
  const trained = new Set(corpus.train.map((pair) => pair.en.join(' ')));
  expect(HANDWRITTEN.filter((pair) => trained.has(pair.en)).length).toBeLessThanOrEqual(25);
});
