import { describe, expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { addProduct, addProductOverZeros } from './product';

const numbers = (count: number, seed: number) => Float64Array.from(randomTensor([count], seed).values);

// Every remainder of the blocks of two rows and four columns, and sides stored either way.
const sizes = [1, 2, 3, 4, 5, 9].flatMap((rows) => [1, 3, 4, 6, 8, 11].map((cols) => ({ rows, cols, inner: 3 })));

for (const product of [addProduct, addProductOverZeros]) {
  describe(product.name, () => {
    for (const transA of [false, true]) {
      for (const transB of [false, true]) {
        test(`A ${transA ? 'transposed' : 'as it is'}, B ${transB ? 'transposed' : 'as it is'}`, () => {
          for (const { rows, inner, cols } of sizes) {
            const [aRow, aInner] = transA ? [1, rows] : [inner, 1];
            const [bInner, bCol] = transB ? [1, inner] : [cols, 1];
            const [at, bt, ct] = [2, 5, 1];
            const a = numbers(at + rows * inner, 1);
            const b = numbers(bt + inner * cols, 2);
            const c = numbers(ct + rows * cols + 1, 3);
            const want = c.slice();
            for (let i = 0; i < rows; i++) {
              for (let j = 0; j < cols; j++) {
                for (let k = 0; k < inner; k++) {
                  want[ct + i * cols + j] += a[at + i * aRow + k * aInner] * b[bt + k * bInner + j * bCol];
                }
              }
            }
            product({ rows, inner, cols, aRow, aInner, bInner, bCol }, a, at, b, bt, c, ct);
            want.forEach((x, i) => {
              expect(c[i], `${rows} × ${inner} × ${cols} [${i}]`).toBeCloseTo(x, 13);
            });
          }
        });
      }
    }
  });
}

test('only addProductOverZeros leaves out what stands under a zero of A', () => {
  const s = { rows: 1, inner: 2, cols: 1, aRow: 2, aInner: 1, bInner: 1, bCol: 1 };
  const [a, b] = [Float64Array.of(0, 2), Float64Array.of(Number.NaN, 3)];
  const [kept, left] = [new Float64Array(1), new Float64Array(1)];
  addProduct(s, a, 0, b, 0, kept, 0);
  addProductOverZeros(s, a, 0, b, 0, left, 0);
  expect([kept[0], left[0]]).toEqual([Number.NaN, 6]);
});
