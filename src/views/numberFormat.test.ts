import { describe, expect, it } from 'vitest';
import { end, exact, numberFormat, padded, percent, plain, short } from './numberFormat';

describe('padded', () => {
  it.each([0.0004, 0.04, 0.4, 1, 2.5, 10, 48, 250, 4000, 3e7])('all numbers up to ±%f are equally wide', (max) => {
    const format = numberFormat(max);
    const numbers = [0, max, -max, max / 3, -max / 7, max / 1000, -max / 1e6];
    const widths = new Set(numbers.map((value) => [...padded(value, format)].length));
    expect(widths.size).toBe(1);
  });

  it('gives about three figures', () => {
    expect([2.345, 23.45, 234.5].map((max) => padded(-max, numberFormat(max)))).toEqual(['−2.35', '−23.4', '−235']);
    expect(padded(0.9312, numberFormat(1))).toBe('\u20070.93');
    expect(plain(0.00001234, numberFormat(0.00002))).toBe('1.2e−5');
  });
});

it('a rounded zero has no sign', () => {
  expect(plain(-0.001, numberFormat(1))).toBe('0.00');
  expect(plain(-0.004, numberFormat(0.5))).toBe('−0.004');
});

it('exact shows what a float32 is good for', () => {
  expect(exact(Math.fround(0.1))).toBe('0.1');
  expect(exact(-1 / 3)).toBe('−0.3333333');
  expect(exact(Number.NEGATIVE_INFINITY)).toBe('−∞');
});

it('short picks its decimals by the size of the number', () => {
  expect([12.345, 2.35, 0.93, 0.1, 0.0342, 0].map(short)).toEqual(['12.35', '2.35', '0.93', '0.10', '0.0342', '0.00']);
});

it('percent never claims certainty that is not there', () => {
  expect([0, 0.0001, 0.005, 0.974, 0.9999, 1].map(percent)).toEqual(['0%', '<1%', '1%', '97%', '>99%', '100%']);
});

it('end writes the round ends of scales without needless zeros', () => {
  expect([3, 1.5, -0.04, 0.3, 100, 0, 0.00002].map(end)).toEqual(['3', '1.5', '−0.04', '0.3', '100', '0', '2.0e−5']);
});
