import { describe, expect, test } from 'vitest';
import { phrase, word } from './phrase';

describe('a word', () => {
  test('aligns one by one when both sides are equally long', () => {
    expect(word('machine learning', '机器 学习').align).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
  test('aligns every word with every word otherwise', () => {
    expect(word('wait for', '等').align).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});

describe('a phrase', () => {
  test('carries the alignment of its parts through a reordering', () => {
    const [he, studies, school] = [word('he', '他'), word('studies', '学习'), word('school', '学校')];
    const said = phrase([he, studies, 'at', school], [he, '在', school, studies]);
    expect(said.en).toEqual(['he', 'studies', 'at', 'school']);
    expect(said.zh).toEqual(['他', '在', '学校', '学习']);
    expect(said.align).toEqual([
      [0, 0],
      [3, 2],
      [1, 3],
    ]);
  });
  test('refuses a part that stands twice, because its links would be ambiguous', () => {
    const he = word('he', '他');
    expect(() => phrase([he, he], [he])).toThrow('twice');
  });
});
