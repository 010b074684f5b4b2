import { checkAddresses } from '../chance/address';
import { normal } from '../chance/distributions';
import { randomInteger } from '../chance/randomInteger';
import { streamKey } from '../chance/streamKey';
import { type Shape, sizeOf } from '../tensor/shape';
import { type Tensor, tensor } from '../tensor/tensor';

/**
 * Independent standard normal numbers of one stream, as float32. Element (…, row, column) has the address
 * (draw 0, batch, head, row, column), so a larger tensor begins with the numbers of a smaller one, row by row.
 */
export function standardNormal(shape: Shape, seed: number, stream: string, factor = 1): Tensor {
  const [batch, heads, rows, cols] = [1, 1, 1, 1, ...shape].slice(-4);
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
