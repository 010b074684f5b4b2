import { describe, expect, it } from 'vitest';
import { fill, fillKnown, partsOf, placesIn } from './fill';

const template = '“{query}” looks at “{key}”';

it('placesIn lists the places', () => {
  expect(placesIn(template)).toEqual(['query', 'key']);
});

describe('partsOf', () => {
  it('keeps words apart from the text around them', () => {
    expect(partsOf(template, { query: '是', key: 'are' })).toEqual([
      { text: '“' },
      { text: '是', fact: 'query' },
      { text: '” looks at “' },
      { text: 'are', fact: 'key' },
      { text: '”' },
    ]);
  });

  it('says nothing rather than half a sentence', () => {
    expect(partsOf(template, { query: '是' })).toBeUndefined();
  });
});

it('fill does not read braces inside a fact', () => {
  expect(fill('{a} and {b}', { a: '{b}', b: 'x' })).toBe('{b} and x');
});

it('fill names what is missing', () => {
  expect(() => fill(template, { query: '是' })).toThrow('{key}');
});

it('fillKnown leaves out the sentences that are not known yet', () => {
  const english = 'Look at the rows. At p = 0.5 {kept} numbers are kept. Turn p!';
  expect(fillKnown(english, {})).toBe('Look at the rows. Turn p!');
  expect(fillKnown(english, { kept: '12' })).toBe('Look at the rows. At p = 0.5 12 numbers are kept. Turn p!');
  expect(fillKnown('看每一行。留下 {kept} 个数。', {})).toBe('看每一行。');
  expect(fillKnown('{kept} 个数', {})).toBe('');
});
