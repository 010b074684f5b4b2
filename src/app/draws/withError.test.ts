import { expect, test } from 'vitest';
import { withError } from './withError';

test('a number has the figures that its error leaves', () => {
  expect(withError(0.24813, 0.0041)).toEqual({ value: '0.248', error: '0.004' });
  expect(withError(0.24813, 0.00096)).toEqual({ value: '0.2481', error: '0.0010' });
  expect(withError(-12.34, 3)).toEqual({ value: '−12', error: '3' });
  expect(withError(0.5, 0)).toEqual({ value: '0.5', error: '0' });
});
