import { expect, it } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { ramp } from '../colours/ramp';
import { matrixOf, transposed } from '../matrix';
import { pixels } from './paint';

const pixel = (bytes: Uint8ClampedArray, i: number) => [...bytes.subarray(i * 4, i * 4 + 4)];

it('paints one pixel a cell, row by row, also of a transposed matrix', () => {
  const m = matrixOf(tensor([2, 2], [-1, 0.5, 0, 1]), []);
  const scale = { kind: 'diverging', max: 1 } as const;
  const bytes = pixels(m, scale, 'light');
  const entry = (i: number) => [...ramp('diverging', 'light').bytes.subarray(i * 4, i * 4 + 4)];
  expect([0, 1, 2, 3].map((i) => pixel(bytes, i))).toEqual([entry(0), entry(191), entry(128), entry(255)]);
  expect(pixel(pixels(transposed(m), scale, 'light'), 1)).toEqual(entry(128));
});

it('leaves cells that are not allowed transparent, however large their number', () => {
  const m = matrixOf(tensor([1, 2], [0.4, 1e30]), []);
  const allowed = matrixOf(tensor([1, 1, 1, 2], [1, 0]), []);
  const bytes = pixels(m, { kind: 'sequential', max: 1 }, 'dark', allowed);
  expect(pixel(bytes, 0)[3]).toBe(255);
  expect(pixel(bytes, 1)).toEqual([0, 0, 0, 0]);
});
