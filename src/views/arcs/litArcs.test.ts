import { describe, expect, test } from 'vitest';
import { pointAtWord } from '../pointer';
import { litArcs } from './litArcs';

const all = [0, 1, 2].flatMap((query) => [0, 1, 2].map((key) => ({ query, key })));
const lit = (pointer: Readonly<Record<string, number>>, query: string, key: string): string[] | undefined => {
  const isLit = litArcs(pointer, query, key);
  return isLit && all.filter(isLit).map((arc) => `${arc.query}${arc.key}`);
};

describe('between two sentences', () => {
  const axes = ['N:target', 'M:source'] as const;
  test.each([
    ['nothing', {}, undefined],
    ['a cell', { 'N:target': 1, 'M:source': 2 }, ['12']],
    ['a query', { 'N:target': 1 }, ['10', '11', '12']],
    ['a word of the sentence above', pointAtWord('source', 0), ['00', '10', '20']],
    ['a word on a row of another picture', { 'N:source': 2 }, ['02', '12', '22']],
    ['something else', { E: 1 }, undefined],
  ])('%s', (_, pointer, expected) => {
    expect(lit(pointer, ...axes)).toEqual(expected);
  });
});

describe('within one sentence', () => {
  const axes = ['N:source', 'M:source'] as const;
  test.each([
    ['a word means its lines as query and as key', pointAtWord('source', 1), ['01', '10', '11', '12', '21']],
    ['a query means its own alone', { 'N:source': 1 }, ['10', '11', '12']],
    ['a key means its own alone', { 'M:source': 1 }, ['01', '11', '21']],
  ])('%s', (_, pointer, expected) => {
    expect(lit(pointer, ...axes)).toEqual(expected);
  });
});
