import {
  type Arithmetic,
  apply,
  cell,
  cells,
  type Explanation,
  explained,
  largest,
  minus,
  number,
  over,
  part,
  sum,
  when,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { padShape, type Shape, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * What a row with no allowed key becomes: `uniforms.emptyRow`. `nan` is zeros to both twins, since WGSL does not promise
 * NaN; whoever shows the results writes it there (`src/experiment/nanRows.ts`).
 */
export const EMPTY_ROW = { zeros: 0, uniform: 1, nan: 2 } as const;

/**
 * Softmax of every row: w_j = exp(x_j − max) / Σ exp(x − max), over the allowed keys only; a masked key gets exactly 0.
 * The maximum is subtracted so that no exponential overflows (Milakov & Gimelshein 2018 call this the safe softmax).
 * x (…, n, m), allowed (1 or B, 1 or H, n, m) of 0 and 1 → weights (…, n, m).
 */
export const kernel: Kernel = {
  name: 'softmax',
  from: ['x', 'allowed?'],
  to: ['weights'],

  shapes: ([x]) => [x],

  sizes: ([x, allowed], _to, [, masked], u) => ({
    ...rowSizes(x),
    ...maskSizes(allowed, masked),
    emptyRow: u.emptyRow ?? EMPTY_ROW.zeros,
  }),

  threads: ([weights]) => sizeOf(weights.slice(0, -1)),

  cpu([x, allowed], [weights], u) {
    const { cols } = u;
    for (let row = 0; row < u.count; row++) {
      const at = row * cols;
      const mask = maskRow(row, u) * cols;
      const kept = (j: number): boolean => !u.masked || allowed[mask + j] !== 0;
      let max = -Infinity;
      for (let j = 0; j < cols; j++) if (kept(j) && x[at + j] > max) max = x[at + j];
      let sum = 0;
      for (let j = 0; j < cols; j++) if (kept(j)) sum += weights[at + j] = Math.exp(x[at + j] - max);
      if (sum > 0) for (let j = 0; j < cols; j++) weights[at + j] /= sum;
      else if (u.emptyRow === EMPTY_ROW.uniform) weights.fill(1 / cols, at, at + cols);
    }
  },

  backward: ({ from: [, allowed], to: [weights], grad: [g], step }) => [
    step('softmaxGrad', [weights, g!, allowed])[0],
    undefined,
  ],

  sweep: overDraws({ operands: ['each', 'any'], axes: 4 }),

  explain({ index, from: [, allowed], u }) {
    const { cols } = u;
    const row = Math.floor(index / cols);
    const mask = maskRow(row, u) * cols;
    const kept = cells(0, row * cols, cols).filter((_, j) => !u.masked || allowed[mask + j] !== 0);
    if (kept.length === 0 && u.emptyRow === EMPTY_ROW.uniform)
      return explained({}, over(number(1), number(cols, 'keys')));
    const own = mask + (index % cols);
    if (u.masked && allowed[own] === 0) return excluded(1, own);
    const exp = apply('exp', minus(cell(0, index), part('largest')));
    const parts = rowParts(kept);
    return explained({ largest: parts.largest, exp, sum: parts.sum }, over(part('exp'), part('sum')));
  },
};

/** Rows of a tensor as (batch, head, row), and their length. */
export function rowSizes(x: Shape) {
  const [batch, heads, rows, cols] = padShape(x, 4);
  return { heads, rows, cols, count: batch * heads * rows };
}

/** How a mask with shared axes is addressed; all zero when there is no mask. */
export function maskSizes(allowed: Shape, masked: boolean) {
  const [maskBatch, maskHeads] = masked ? padShape(allowed, 4) : [0, 0];
  return { masked: Number(masked), maskBatch, maskHeads };
}

/** The row of the mask that belongs to row `row` of the scores. */
export function maskRow(row: number, u: Readonly<Record<string, number>>): number {
  const item = Math.floor(row / (u.heads * u.rows));
  const head = Math.floor(row / u.rows) % u.heads;
  return ((u.maskBatch > 1 ? item : 0) * u.maskHeads + (u.maskHeads > 1 ? head : 0)) * u.rows + (row % u.rows);
}

/** Named parts of the softmax of a row: its largest number, and the sum of exp(x − largest). */
export const rowParts = (x: readonly Arithmetic[]) => ({
  largest: largest(x),
  sum: sum(x.map((one) => apply('exp', minus(one, part('largest'))))),
});

/** Why a masked key has 0: the mask, operand number `operand`, says so. */
export const excluded = (operand: number, index: number): Explanation =>
  explained({}, when([cell(operand, index), '=', number(0)], number(0)));
