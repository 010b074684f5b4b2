import { expect, test } from 'vitest';
import { writeNpy } from './npy';

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

test('float64: header as NumPy writes it, numbers from a multiple of 64 on', () => {
  const file = writeNpy({ shape: [2, 3], values: Float64Array.of(1, -2.5, 0, 1e-300, Number.NaN, 7) });
  expect(text(file.subarray(0, 8))).toBe('\x93NUMPY\x01\x00');
  const length = file[8] + 256 * file[9];
  expect((10 + length) % 64).toBe(0);
  const header = text(file.subarray(10, 10 + length));
  expect(header).toMatch(/^\{'descr': '<f8', 'fortran_order': False, 'shape': \(2, 3\), \} *\n$/);
  expect(file.length).toBe(10 + length + 6 * 8);
  const view = new DataView(file.buffer);
  expect([0, 1, 2, 3, 4, 5].map((i) => view.getFloat64(10 + length + 8 * i, true))).toEqual([
    1,
    -2.5,
    0,
    1e-300,
    Number.NaN,
    7,
  ]);
});

test('float32, one axis', () => {
  const file = writeNpy({ shape: [3], values: Float32Array.of(0.1, 2, -3) });
  expect(text(file)).toContain("'descr': '<f4', 'fortran_order': False, 'shape': (3,), }");
  expect(new DataView(file.buffer).getFloat32(file.length - 12, true)).toBe(Math.fround(0.1));
});

test.each([[[0, 4]], [[1, 1, 1, 1, 1]], [[]]])('shape %j', (shape) => {
  const count = shape.reduce((n, d) => n * d, 1);
  const file = writeNpy({ shape, values: new Float64Array(count) });
  expect(file.length % 64).toBe((8 * count) % 64);
  expect(text(file)).toContain(`'shape': (${shape.join(', ')}), }`);
});
