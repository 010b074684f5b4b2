import { describe, expect, it } from 'vitest';
import { fill, partsOf, placesIn } from './fill';

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
