import { checkAddresses } from '../chance/address';
import { normal } from '../chance/distributions';
import { randomInteger } from '../chance/randomInteger';
import { streamKey } from '../chance/streamKey';
import { type Shape, sizeOf } from '../tensor/shape';
import { type Tensor, tensor } from '../tensor/tensor';

/** What was made last: turning a knob asks for the same numbers again, and backends know a tensor that they were sent. */
const made = new Map<string, Tensor>();
const KEPT = 32;

/**
 * Independent standard normal numbers of one stream, as float32. Element (…, row, column) has the address
 * (draw 0, batch, head, row, column), so a larger tensor begins with the numbers of a smaller one, row by row. Three axes
 * are (batch, row, column), as in the kernel `draw`.
 */
export function standardNormal(shape: Shape, seed: number, stream: string, factor = 1): Tensor {
  const key = [shape, seed, factor, stream].join(' ');
  const known = made.get(key) ?? draw(shape, seed, stream, factor);
  made.delete(key);
  made.set(key, known);
  if (made.size > KEPT) made.delete(made.keys().next().value!);
  return known;
}

function draw(shape: Shape, seed: number, stream: string, factor: number): Tensor {
  const axes = shape.length === 3 ? [shape[0], 1, shape[1], shape[2]] : shape;
  const [batch, heads, rows, cols] = [1, 1, 1, 1, ...axes].slice(-4);
  checkAddresses([1, batch, heads, rows, cols]);
  const key = streamKey(seed, stream);
  const values = new Float64Array(sizeOf(shape));
  let i = 0;
  for (let b = 0; b < batch; b++) {
    for (let h = 0; h < heads; h++) {
      for (let row = 0; row < rows; row++) {
        for (let col = 0; col < cols; col++) {
          values[i++] = Math.fround(factor * normal(randomInteger(key, [0, b, h, row, col])));
        }
      }
    }
  }
  return tensor(shape, values);
}
