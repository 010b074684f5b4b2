import { describe, expect, test } from 'vitest';
import { readSafetensors, writeSafetensors } from './safetensors';
import { tensor } from './tensor';

const file = { tensors: { a: tensor([2, 2], [1, -2, 0.5, 3e7]), b: tensor([1], [7]) }, metadata: { 词: '你 好' } };
const bytes = (): ArrayBuffer => writeSafetensors(file).buffer as ArrayBuffer;

describe('safetensors', () => {
  test('what is written is read again', () => {
    expect(readSafetensors(bytes())).toEqual(file);
  });
  test('the layout is the format’s own', () => {
    const view = new DataView(bytes());
    const length = Number(view.getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(view.getFloat32(8 + length + 4, true)).toBe(-2);
  });
  test.each([
    ['too short', new ArrayBuffer(4)],
    ['too short', bytes().slice(0, 20)],
    ['does not fit', bytes().slice(0, -4)],
    ['not JSON', new Uint8Array([2, 0, 0, 0, 0, 0, 0, 0, 1, 2]).buffer],
  ])('a broken file is named: %s', (message, broken) => {
    expect(() => readSafetensors(broken)).toThrow(message);
  });
});
