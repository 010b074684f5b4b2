import { expect, test } from 'vitest';
import { writeNpy } from './npy';
import { crc32, writeNpz } from './npz';
import { tensor } from './tensor';

test('the checksum of the nine digits, as every description of it gives it', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

/** Reads a stored zip from its end, as unpackers do. */
function unpacked(file: Uint8Array): Record<string, Uint8Array> {
  const view = new DataView(file.buffer);
  const end = file.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files: Record<string, Uint8Array> = {};
  let at = view.getUint32(end + 16, true);
  expect(at + view.getUint32(end + 12, true)).toBe(end);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength));
    const start = view.getUint32(at + 42, true);
    expect(view.getUint32(start, true)).toBe(0x04034b50);
    expect(file.subarray(start + 4, start + 30)).toEqual(file.subarray(at + 6, at + 32));
    expect(new TextDecoder().decode(file.subarray(start + 30, start + 30 + nameLength))).toBe(name);
    const content = start + 30 + nameLength;
    files[name] = file.slice(content, content + view.getUint32(at + 24, true));
    expect(crc32(files[name])).toBe(view.getUint32(at + 16, true));
    at += 46 + nameLength;
  }
  return files;
}

test('every tensor is in it, under its name', () => {
  const tensors = {
    'dec.0.cross.weights': tensor([2, 2], [1, 2, 3, 4]),
    词: tensor([1], [0.5]),
    none: tensor([0, 3], []),
  };
  const files = unpacked(writeNpz(tensors));
  expect(Object.keys(files)).toEqual(['dec.0.cross.weights.npy', '词.npy', 'none.npy']);
  for (const [name, t] of Object.entries(tensors)) expect(files[`${name}.npy`]).toEqual(writeNpy(t));
});

test('the same numbers give the same bytes', () => {
  const file = (): Uint8Array => writeNpz({ x: tensor([1], [3]) });
  expect(file()).toEqual(file());
});
