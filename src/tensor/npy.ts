import { type Shape, sizeOf } from './shape';
import type { Tensor } from './tensor';

const MAGIC = [0x93, ...new TextEncoder().encode('NUMPY'), 1, 0];

/** NumPy writes a tuple of one number with a comma behind it. */
const tuple = (shape: Shape): string => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`);

/**
 * A tensor in NumPy's .npy format, version 1.0: the magic bytes, the length of the header, the header (a Python dict,
 * filled up with spaces so that the numbers start at a multiple of 64), the numbers. Little-endian; float64 stays float64
 * and float32 stays float32.
 */
export function writeNpy({ shape, values }: Tensor): Uint8Array<ArrayBuffer> {
  const width = values.BYTES_PER_ELEMENT;
  const dict = `{'descr': '<f${width}', 'fortran_order': False, 'shape': ${tuple(shape)}, }`;
  const start = Math.ceil((MAGIC.length + 2 + dict.length + 1) / 64) * 64;
  const file = new Uint8Array(start + width * sizeOf(shape));
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint16(MAGIC.length, start - MAGIC.length - 2, true);
  file.set(new TextEncoder().encode(`${dict.padEnd(start - MAGIC.length - 3)}\n`), MAGIC.length + 2);
  const put = values instanceof Float64Array ? view.setFloat64 : view.setFloat32;
  for (let i = 0; i < values.length; i++) put.call(view, start + width * i, values[i], true);
  return file;
}
