import { expect, test } from 'vitest';
import { finiteFloat32, writeFloat32 } from './float32';

test('infinities, and numbers that float32 would round to one, become the largest finite number', () => {
  const largest = new Float32Array(new Uint32Array([0x7f7fffff]).buffer)[0];
  expect(finiteFloat32(Number.POSITIVE_INFINITY)).toBe(largest);
  expect(finiteFloat32(Number.NEGATIVE_INFINITY)).toBe(-largest);
  expect(finiteFloat32(1e300)).toBe(largest);
  expect(finiteFloat32(-3.4028235e38)).toBe(-largest);
  expect(finiteFloat32(largest)).toBe(largest);
});

test('other numbers are rounded to the nearest float32, NaN stays', () => {
  const into = new Float32Array(5);
  writeFloat32([0.1, -2, Number.NaN, Number.NEGATIVE_INFINITY], into);
  expect([...into]).toEqual([Math.fround(0.1), -2, Number.NaN, -3.4028234663852886e38, 0]);
});
