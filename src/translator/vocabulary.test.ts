import { expect, test } from 'vitest';
import { writeCorpus } from './corpus/corpus';
import { END, PAD, START, vocabulary, vocabularyOf } from './vocabulary';

test('a word and its id find each other', () => {
  const vocab = vocabulary(['‹pad›', '‹start›', '‹end›', 'you', 'who']);
  expect(vocab.words[vocab.id('who')!]).toBe('who');
  expect(vocab.id('whom')).toBeUndefined();
  expect([vocab.id('‹pad›'), vocab.id('‹start›'), vocab.id('‹end›')]).toEqual([PAD, START, END]);
});

test('it refuses words without the markers, and a word that stands twice', () => {
  expect(() => vocabulary(['you', 'who'])).toThrow('starts with');
  expect(() => vocabulary(['‹pad›', '‹start›', '‹end›', 'you', 'you'])).toThrow('twice');
});

test.each(['en', 'zh'] as const)('the words of %s are in an order that the split does not change', (language) => {
  const words = vocabularyOf(writeCorpus(1), language);
  expect(vocabularyOf(writeCorpus(9), language)).toEqual(words);
  expect(vocabulary(words).words).toEqual(words);
  const rest = words.slice(3);
  expect(rest).toEqual([...rest].sort((a, b) => (a < b ? -1 : 1)));
});
