import { writeNpy } from './npy';
import type { Tensor } from './tensor';

// The remainders of all bytes under the polynomial of zip's checksum, CRC-32.
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

/** The checksum of zip files. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ REMAINDERS[(crc ^ byte) & 0xff];
  return ~crc >>> 0;
}

// 1 January 1980, the first day that a zip file knows: the same numbers give the same file on any day.
const DATE = 0x21;
const UTF8_NAMES = 1 << 11;

/** What a file's header at the place where it is stored and its entry in the list at the end have in common. */
const fields = (name: Uint8Array, content: Uint8Array): number[] => [
  ...[...u16(20), ...u16(UTF8_NAMES), ...u16(0), ...u16(0), ...u16(DATE)], // version, flags, stored, time, date
  ...[...u32(crc32(content)), ...u32(content.length), ...u32(content.length)], // as stored, and unpacked
  ...[...u16(name.length), ...u16(0)], // no further fields
];

/**
 * Tensors as NumPy's .npz: a zip file with one .npy for each name, stored as it is (PKWARE's APPNOTE 6.3, without zip64:
 * at most 65535 tensors and 4 GiB).
 */
export function writeNpz(tensors: Readonly<Record<string, Tensor>>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [key, tensor] of Object.entries(tensors)) {
    const name = new TextEncoder().encode(`${key}.npy`);
    const content = writeNpy(tensor);
    const shared = fields(name, content);
    list.push(
      // Made by version, then: no comment, first disk, no attributes, where the file starts.
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20),
        ...shared,
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u32(0),
        ...u32(at),
      ]),
      name,
    );
    const header = Uint8Array.from([...u32(0x04034b50), ...shared]);
    parts.push(header, name, content);
    at += header.length + name.length + content.length;
  }
  const count = u16(list.length / 2);
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = [...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...u32(size), ...u32(at), ...u16(0)];
  return joined([...parts, ...list, Uint8Array.from(end)]);
}

const u16 = (x: number): number[] => [x & 0xff, (x >>> 8) & 0xff];
const u32 = (x: number): number[] => [...u16(x), ...u16(x >>> 16)];

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
