import { type Arithmetic, cell, explained, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { padShape, type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';
import { addProduct, addProductOverZeros } from './shared/product';

/**
 * Batched matrix product C = op(A)·op(B), op = transpose of the last two axes where `transA` / `transB` is 1.
 * A (…, n, k) or (…, k, n) · B (…, k, m) or (…, m, k) → C (…, n, m).
 *
 * Leading axes are (batch, head). One of size 1 is shared, and a side with fewer heads is shared by groups of heads
 * (grouped attention: head h of H uses group ⌊h·H_side/H⌋). With a two-axis B every leading axis of A is a row.
 *
 * `skipZeros` 1 leaves out the products whose number in A is 0, so that what a masked key holds, however large or not a
 * number, changes nothing.
 *
 * For derivatives: `outBatch`, `outHeads`, `outRank` make C smaller than that, summing what falls together (the
 * derivative of a shared operand); `fold` 1 treats the leading axes of both operands as rows.
 */
export const kernel: Kernel = {
  name: 'matmul',
  from: ['a', 'b'],
  to: ['c'],

  shapes([a, b], u) {
    const s = layout(a, b, u);
    if (u.fold) return [[s.rows, s.cols]];
    if (isLinear(a, b)) return [[...a.slice(0, -1), s.cols]];
    const rank = u.outRank ?? Math.max(a.length, b.length);
    return [[s.outBatch, s.outHeads, s.rows, s.cols].slice(4 - rank)];
  },

  sizes: ([a, b], _to, _present, u) => ({
    transA: u.transA ?? 0,
    transB: u.transB ?? 0,
    skipZeros: u.skipZeros ?? 0,
    ...layout(a, b, u),
  }),

  // One a tile of four rows and four columns, see the WGSL.
  threads([c], [a, b]) {
    const inRows = isLinear(a, b) ? c.slice(0, -1) : c.slice(-2, -1);
    const matrices = isLinear(a, b) ? 1 : sizeOf(c.slice(0, -2));
    return matrices * Math.ceil(sizeOf(inRows) / 4) * Math.ceil(c[c.length - 1] / 4);
  },

  cpu([a, b], [c], u) {
    const { rows, inner, cols } = u;
    const [aRow, aInner] = u.transA ? [1, rows] : [inner, 1];
    const [bInner, bCol] = u.transB ? [1, inner] : [cols, 1];
    const add = u.skipZeros ? addProductOverZeros : addProduct;
    const steps = { rows, inner, cols, aRow, aInner, bInner, bCol };
    for (let batch = 0; batch < u.batch; batch++) {
      for (let head = 0; head < u.heads; head++) {
        const at = part(batch, head, u.heads, u.aBatch, u.aHeads) * rows * inner;
        const bt = part(batch, head, u.heads, u.bBatch, u.bHeads) * inner * cols;
        const ct = part(batch, head, u.heads, u.outBatch, u.outHeads) * rows * cols;
        add(steps, a, at, b, bt, c, ct);
      }
    }
  },

  // C = AB gives dA = dC·Bᵀ and dB = Aᵀ·dC; an operand that was stored transposed gets the transpose of that.
  // Where dC is 0 (a masked score) the other operand is not read.
  backward({ from: [a, b], grad: [g], wants, uniforms, shape, step }) {
    const { transA = 0, transB = 0 } = uniforms;
    const linear = isLinear(shape(a), shape(b));
    const like = (name: string): Uniforms => {
      const [outBatch, outHeads] = padShape(shape(name), 4);
      return { outBatch, outHeads, outRank: shape(name).length };
    };
    const towardsA = (): string[] => {
      if (linear) return step('matmul', [g!, b], { transB: 1 - transB, skipZeros: 1 });
      return transA
        ? step('matmul', [b, g!], { transA: transB, transB: 1, ...like(a) })
        : step('matmul', [g!, b], { transB: 1 - transB, skipZeros: 1, ...like(a) });
    };
    const towardsB = (): string[] => {
      if (linear) return step('matmul', transB ? [g!, a] : [a, g!], { transA: 1, fold: 1 });
      return transB
        ? step('matmul', [g!, a], { transA: 1, transB: transA, ...like(b) })
        : step('matmul', [a, g!], { transA: 1 - transA, ...like(b) });
    };
    return [wants[0] ? towardsA()[0] : undefined, wants[1] ? towardsB()[0] : undefined];
  },

  // A B of two axes would make rows of all that is in front of a transposed A.
  sweep: (call) => overDraws({ operands: ['any', call.uniforms.transA ? 'each' : 'any'], axes: 4 })(call),

  explain({ index, from: [a], u }) {
    const { rows, inner, cols } = u;
    const [block, row, col] = [Math.floor(index / (rows * cols)), Math.floor(index / cols) % rows, index % cols];
    const products: Arithmetic[] = [];
    for (let batch = 0; batch < u.batch; batch++) {
      for (let head = 0; head < u.heads; head++) {
        if (part(batch, head, u.heads, u.outBatch, u.outHeads) !== block) continue;
        const at = part(batch, head, u.heads, u.aBatch, u.aHeads) * rows * inner;
        const bt = part(batch, head, u.heads, u.bBatch, u.bHeads) * inner * cols;
        for (let k = 0; k < inner; k++) {
          const left = at + (u.transA ? k * rows + row : row * inner + k);
          const right = bt + (u.transB ? col * inner + k : k * cols + col);
          if (!u.skipZeros || a[left] !== 0) products.push(product([cell(0, left), cell(1, right)]));
        }
      }
    }
    return explained({}, sum(products));
  },
};

const isLinear = (a: Shape, b: Shape): boolean => b.length === 2 && a.length > 2;

/** Which matrix of a side belongs to (batch, head): shared axes stay at 0, fewer heads are shared by groups. */
const part = (batch: number, head: number, heads: number, sideBatch: number, sideHeads: number): number =>
  (sideBatch === 1 ? 0 : batch) * sideHeads + Math.floor((head * sideHeads) / heads);

function layout(a: Shape, b: Shape, u: Uniforms) {
  const asRows = (s: Shape): Shape => [sizeOf(s.slice(0, -1)), s[s.length - 1]];
  const flat = u.fold || isLinear(a, b);
  const [aBatch, aHeads, a0, a1] = padShape(flat ? asRows(a) : a, 4);
  const [bBatch, bHeads, b0, b1] = padShape(u.fold ? asRows(b) : b, 4);
  const [rows, inner] = u.transA ? [a1, a0] : [a0, a1];
  const [bInner, cols] = u.transB ? [b1, b0] : [b0, b1];
  const batch = Math.max(aBatch, bBatch);
  const heads = Math.max(aHeads, bHeads);
  const fits = [aBatch, bBatch].every((n) => n === 1 || n === batch) && [aHeads, bHeads].every((n) => heads % n === 0);
  if (inner !== bInner || !fits || (isLinear(a, b) && u.transA && !u.fold)) {
    throw new Error(`cannot multiply ${shapeText(a)}${u.transA ? 'ᵀ' : ''} by ${shapeText(b)}${u.transB ? 'ᵀ' : ''}`);
  }
  const { outBatch = batch, outHeads = heads } = u;
  const [perItem, perHead] = [batch / outBatch, heads / outHeads];
  return { batch, heads, perItem, perHead, aBatch, aHeads, bBatch, bHeads, outBatch, outHeads, rows, inner, cols };
}
