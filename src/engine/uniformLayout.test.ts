import { describe, expect, test } from 'vitest';
import { compiledSource } from './kernelSource';
import { kernels } from './kernels';
import { packUniforms, readUniformLayout } from './uniformLayout';

const wgsl = `
// struct U { not: this }
struct Other { a: vec4f }
struct U {
  count: u32, // how many: all of them
  shift: i32, sigma: f32,
}
@group(0) @binding(0) var<uniform> u: U;`;

const layout = readUniformLayout('noisy', wgsl);

describe('readUniformLayout', () => {
  test('reads the fields in order and rounds the size up to 16 bytes', () => {
    expect(layout.fields).toEqual([
      { name: 'count', type: 'u32' },
      { name: 'shift', type: 'i32' },
      { name: 'sigma', type: 'f32' },
    ]);
    expect(layout.size).toBe(16);
    expect(readUniformLayout('k', 'struct U { a: u32, b: u32, c: u32, d: u32, e: f32 }').size).toBe(32);
  });

  test('says which kernel has no struct, or a field that is not a scalar', () => {
    expect(() => readUniformLayout('noisy', 'fn main() {}')).toThrow('kernel noisy: the WGSL has no struct U');
    expect(() => readUniformLayout('noisy', 'struct U { d: vec4u }')).toThrow(
      'kernel noisy: field d of struct U is vec4u',
    );
  });

  test('reads every kernel there is', () => {
    const names = Object.keys(kernels);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(readUniformLayout(name, compiledSource(name)).fields, name).not.toHaveLength(0);
  });
});

describe('packUniforms', () => {
  test('writes each number as its type, at its place', () => {
    const bytes = new DataView(new ArrayBuffer(32));
    packUniforms(layout, { sigma: 0.1, shift: -3, count: 4294967295, extra: 9 }, bytes, 16);
    expect(bytes.getUint32(16, true)).toBe(4294967295);
    expect(bytes.getInt32(20, true)).toBe(-3);
    expect(bytes.getFloat32(24, true)).toBe(Math.fround(0.1));
    expect(bytes.getUint32(0, true)).toBe(0);
    expect(bytes.getUint32(28, true)).toBe(0);
  });

  test('an infinite number becomes the largest float32', () => {
    const bytes = new DataView(new ArrayBuffer(16));
    packUniforms(layout, { count: 1, shift: 0, sigma: Number.NEGATIVE_INFINITY }, bytes, 0);
    expect(bytes.getFloat32(8, true)).toBe(-3.4028234663852886e38);
  });

  test.each([
    [{ count: 1, shift: 2 }, 'kernel noisy: uniform sigma is missing'],
    [{ count: -1, shift: 2, sigma: 0 }, 'kernel noisy: uniform count is -1, which is no u32'],
    [{ count: 0.5, shift: 2, sigma: 0 }, 'kernel noisy: uniform count is 0.5, which is no u32'],
    [{ count: 1, shift: 2 ** 31, sigma: 0 }, 'kernel noisy: uniform shift is 2147483648, which is no i32'],
    [{ count: 1, shift: 2, sigma: Number.NaN }, 'kernel noisy: uniform sigma is NaN, which is no f32'],
  ])('names kernel and field: %o', (u, message) => {
    expect(() => packUniforms(layout, u, new DataView(new ArrayBuffer(16)), 0)).toThrow(message);
  });
});
