import { describe, expect, test } from 'vitest';
import { writeCorpus } from './corpus/corpus';
import { segment } from './segment';
import { vocabulary, vocabularyOf } from './vocabulary';

const corpus = writeCorpus();
const en = vocabulary(vocabularyOf(corpus, 'en'));
const zh = vocabulary(vocabularyOf(corpus, 'zh'));

describe('English', () => {
  test('any case and any punctuation', () => {
    expect(segment('  Who ARE you?! ', 'en', en)).toEqual({ words: ['who', 'are', 'you'], unknown: [] });
    expect(segment('i love tom, and beijing…', 'en', en).words).toEqual(['I', 'love', 'Tom', 'and', 'Beijing']);
  });
  test('contractions and possessives', () => {
    expect(segment("I don't like Anna’s cat", 'en', en).words).toEqual(['I', 'do', 'not', 'like', 'Anna', "'s", 'cat']);
    expect(segment("I'm tired, he can't swim", 'en', en).words).toEqual(['I', 'am', 'tired', 'he', 'cannot', 'swim']);
    expect(segment("my friend's car", 'en', en).unknown).toEqual([]);
  });
  test('an unknown word keeps its place and is named, with words like it', () => {
    const { words, unknown } = segment('I love bokks, you', 'en', en);
    expect(words).toEqual(['I', 'love', 'bokks', 'you']);
    expect(unknown).toEqual([{ text: 'bokks', at: 7, near: expect.arrayContaining(['books']) }]);
    expect(unknown[0].near[0]).toBe('books');
    expect(unknown[0].near.length).toBeLessThanOrEqual(3);
  });
  test("the owner of an 's may be unknown", () => {
    const { words, unknown } = segment("Peter's cat", 'en', en);
    expect(words).toEqual(['Peter', "'s", 'cat']);
    expect(unknown.map(({ text, at }) => [text, at])).toEqual([['Peter', 0]]);
  });
  test('a sentence that is too long is still segmented, and says so', () => {
    const long = Array(15).fill('cat').join(' ');
    expect(segment(long, 'en', en).tooLong).toEqual({ limit: 14, count: 15 });
    expect(segment(long, 'en', en, 20).tooLong).toBeUndefined();
    expect(segment('who are you', 'en', en, 2).tooLong).toEqual({ limit: 2, count: 3 });
  });
  test('nothing typed is no words', () => {
    expect(segment(' \n ', 'en', en)).toEqual({ words: [], unknown: [] });
  });
});

describe('Chinese', () => {
  test('the longest word first, no punctuation', () => {
    expect(segment('我爱机器学习。', 'zh', zh)).toEqual({ words: ['我', '爱', '机器', '学习'], unknown: [] });
    expect(segment('你、 是谁？', 'zh', zh).words).toEqual(['你', '是', '谁']);
    expect(segment('他们现在在学校', 'zh', zh).words).toEqual(['他们', '现在', '在', '学校']);
  });
  test('a typed space is a boundary', () => {
    expect(segment('早 上', 'zh', zh).words).not.toContain('早上');
    expect(segment('他 们', 'zh', zh).words[0]).toBe('他');
  });
  test('unknown characters stay together, and are named where they stand', () => {
    const { words, unknown } = segment('我爱乌龟吗', 'zh', zh);
    expect(words).toEqual(['我', '爱', '乌龟', '吗']);
    expect(unknown).toEqual([{ text: '乌龟', at: 2, near: [] }]);
    expect(segment('我 爱 妈', 'zh', zh).unknown).toEqual([{ text: '妈', at: 4, near: ['妈妈'] }]);
    expect(segment('我 是 学', 'zh', zh).unknown[0].near).toContain('学生');
  });
  test('characters outside the basic plane are not cut in half', () => {
    expect(segment('我爱𠮷', 'zh', zh).unknown).toEqual([{ text: '𠮷', at: 2, near: [] }]);
  });
});

describe('every sentence of the corpus', () => {
  const sentences = [...corpus.heldOut, ...corpus.novel];
  test('comes back from its letters, in English', () => {
    for (const pair of sentences) {
      const typed = pair.en.join(' ').replaceAll(" 's", "'s");
      expect(segment(`${typed[0].toUpperCase()}${typed.slice(1)}.`, 'en', en)).toEqual({
        words: [...pair.en],
        unknown: [],
      });
    }
  });
  test('comes back without any spaces, in Chinese', () => {
    for (const pair of sentences)
      expect(segment(pair.zh.join(''), 'zh', zh)).toEqual({ words: [...pair.zh], unknown: [] });
  });
});
