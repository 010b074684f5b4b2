import { expect, test } from 'vitest';
import { decimals, fromNotch, notches, toNotch } from './curve';

const linear = { min: 0, max: 3, step: 0.05 };
const log = { min: 0.05, max: 5, step: 0.01, curve: 'log' } as const;

test('both ends are exact', () => {
  for (const range of [linear, log]) {
    expect(fromNotch(0, range)).toBe(range.min);
    expect(fromNotch(notches(range), range)).toBe(range.max);
  }
});

test('a notch is its own nearest notch', () => {
  for (const range of [linear, log]) {
    for (let notch = 0; notch <= notches(range); notch++) {
      const value = fromNotch(notch, range);
      const again = fromNotch(toNotch(value, range), range);
      expect(again, `notch ${notch}`).toBeCloseTo(value, 1);
      if (!('curve' in range)) expect(toNotch(value, range)).toBe(notch);
    }
  }
});

test('values are rounded to the step, and 1 is among those of a log range', () => {
  expect(fromNotch(8, linear)).toBe(0.4);
  expect(fromNotch(toNotch(1, log), log)).toBe(1);
});

test('a value between notches stands at the nearest', () => {
  expect(toNotch(0.41, linear)).toBe(8);
  expect(toNotch(99, linear)).toBe(notches(linear));
});

test.each([
  [1, 0],
  [0.1, 1],
  [0.05, 2],
  [0.01, 2],
])('steps of %s need %s decimals', (step, expected) => expect(decimals(step)).toBe(expected));
