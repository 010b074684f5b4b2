import { expect, test } from 'vitest';
import { attribute, expensive, fresh } from './adjective';
import { book, cat, counted, pointed, tea, these } from './noun';
import type { Phrase } from './phrase';

const said = ({ en, zh }: Phrase): string => `${en.join(' ')} | ${zh.join(' ')}`;

test('things are counted with their measure words, drinks in cups', () => {
  expect(said(counted(cat, 'two'))).toBe('two cats | 两 只 猫');
  expect(said(counted(tea, 'a'))).toBe('a cup of tea | 一 杯 茶');
  expect(said(counted(tea, 'three'))).toBe('three cups of tea | 三 杯 茶');
});

test('the measure word has a counterpart only where English says "cup"', () => {
  expect(counted(cat, 'two').align).toEqual([
    [0, 0],
    [1, 2],
  ]);
  expect(counted(tea, 'a').align).toEqual([
    [0, 0],
    [1, 1],
    [3, 2],
  ]);
});

test('an adjective stands before the noun, with 的 where Chinese wants it', () => {
  expect(said(counted(book, 'a', attribute(fresh)))).toBe('a new book | 一 本 新 书');
  expect(said(counted(book, 'a', attribute(expensive)))).toBe('a expensive book | 一 本 很 贵 的 书');
});

test('one points at a thing, or at several', () => {
  expect(said(pointed(book, 'that'))).toBe('that book | 那 本 书');
  expect(said(these(book))).toBe('these books | 这些 书');
});
