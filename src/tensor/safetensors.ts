import { type Shape, sizeOf } from './shape';
import { type Tensor, tensor } from './tensor';

export interface SafetensorsFile {
  readonly tensors: Record<string, Tensor>;
  /** Free text by name, the format's `__metadata__`. */
  readonly metadata: Record<string, string>;
}

interface Entry {
  dtype: string;
  shape: Shape;
  data_offsets: [number, number];
}

/**
 * Writes float32 tensors in the safetensors format: 8 bytes of header length (little endian), a JSON header, the data.
 * The header is padded with spaces so that the data starts at a multiple of 8.
 */
export function writeSafetensors({ tensors, metadata }: SafetensorsFile): Uint8Array {
  let at = 0;
  const entries = Object.entries(tensors).map(([name, { shape }]) => {
    const entry: Entry = { dtype: 'F32', shape, data_offsets: [at, at + 4 * sizeOf(shape)] };
    at = entry.data_offsets[1];
    return [name, entry] as const;
  });
  const header = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) });
  const bytes = new TextEncoder().encode(header);
  const length = Math.ceil(bytes.length / 8) * 8;
  const file = new Uint8Array(8 + length + at);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(length), true);
  file.fill(0x20, 8, 8 + length).set(bytes, 8);
  for (const [name, { data_offsets }] of entries) {
    tensors[name].values.forEach((x, i) => {
      view.setFloat32(8 + length + data_offsets[0] + 4 * i, x, true);
    });
  }
  return file;
}

/** Reads such a file. Throws an Error that says what is wrong with it: length, header, a tensor's type or extent. */
export function readSafetensors(file: ArrayBuffer): SafetensorsFile {
  const view = new DataView(file);
  const length = file.byteLength < 8 ? -1 : Number(view.getBigUint64(0, true));
  if (length < 0 || 8 + length > file.byteLength) throw new Error('not a safetensors file: it is too short');
  let header: Record<string, unknown>;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(file, 8, length)));
  } catch {
    throw new Error('not a safetensors file: its header is not JSON');
  }
  const { __metadata__: metadata = {}, ...entries } = header;
  const tensors: Record<string, Tensor> = {};
  for (const [name, entry] of Object.entries(entries)) {
    const { dtype, shape, data_offsets } = entry as Entry;
    if (dtype !== 'F32') throw new Error(`tensor ${name} is ${dtype}; only F32 is read`);
    const [from, to] = data_offsets ?? [];
    const start = 8 + length + from;
    if (!Array.isArray(shape) || !(from >= 0) || to - from !== 4 * sizeOf(shape) || 8 + length + to > file.byteLength) {
      throw new Error(`tensor ${name} does not fit its place in the file`);
    }
    const values = Float64Array.from({ length: sizeOf(shape) }, (_, i) => view.getFloat32(start + 4 * i, true));
    tensors[name] = tensor(shape, values);
  }
  return { tensors, metadata: metadata as Record<string, string> };
}
