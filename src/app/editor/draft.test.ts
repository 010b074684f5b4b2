import { expect, test } from 'vitest';
import { LONGEST_SENTENCE } from '../../translator/segment';
import { vocabulary } from '../../translator/vocabulary';
import { added, checked, cut, draftOf, joined, removed, replaced, typed } from './draft';

const en = vocabulary(['‹pad›', '‹start›', '‹end›', 'I', 'love', 'machine', 'learning', 'you']);
const zh = vocabulary(['‹pad›', '‹start›', '‹end›', '我', '爱', '机器', '学习', '学']);

test('typing keeps every word, known or not', () => {
  const draft = typed('i love  zebras', 'en', en);
  expect(draft).toEqual({ text: 'i love  zebras', words: ['I', 'love', 'zebras'] });
  const { unknown, ready, known } = checked(draft, 'en', en);
  expect(known).toEqual([true, true, false]);
  expect(unknown).toMatchObject([{ at: 2, word: 'zebras' }]);
  expect(ready).toBe(false);
  expect(checked(replaced(draft, 2, 'you'), 'en', en).ready).toBe(true);
});

test('boundaries move and what was typed stays', () => {
  const draft = typed('我爱机器学习', 'zh', zh);
  expect(draft.words).toEqual(['我', '爱', '机器', '学习']);
  expect(checked(draft, 'zh', zh).ready).toBe(true);
  const apart = cut(draft, 3, 1);
  expect(apart).toEqual({ text: '我爱机器学习', words: ['我', '爱', '机器', '学', '习'] });
  expect(checked(apart, 'zh', zh).unknown).toMatchObject([{ at: 4, word: '习', near: ['学习'] }]);
  expect(joined(apart, 3)).toEqual(draft);
});

test('words are added, removed and keep their boundaries', () => {
  expect(added({ text: '', words: [] }, '我')).toEqual({ text: '我', words: ['我'] });
  const draft = added(draftOf(['我', '爱']), '学习');
  expect(draft).toEqual({ text: '我 爱 学习', words: ['我', '爱', '学习'] });
  expect(removed(draft, 1)).toEqual({ text: '我 学习', words: ['我', '学习'] });
});

test('empty and over-long drafts are not ready', () => {
  expect(checked(draftOf([]), 'en', en).ready).toBe(false);
  const long = draftOf(Array(LONGEST_SENTENCE + 1).fill('you'));
  expect(checked(long, 'en', en)).toMatchObject({
    ready: false,
    unknown: [],
    tooLong: { count: LONGEST_SENTENCE + 1, limit: LONGEST_SENTENCE },
  });
});
