import { cell, cells, explained, minus, part, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';
import { excluded, maskRow, maskSizes, rowSizes } from './softmax';

/**
 * Through a softmax row: dx_j = w_j·(g_j − Σ w·g), the Jacobian diag(w) − w wᵀ applied to g. Masked keys get exactly 0,
 * also where the rule for empty rows gave them a weight.
 * weights, g (…, n, m), allowed as in the softmax → dx (…, n, m).
 */
export const kernel: Kernel = {
  name: 'softmaxGrad',
  from: ['weights', 'g', 'allowed?'],
  to: ['dx'],

  shapes: ([weights]) => [weights],

  sizes: ([x, , allowed], _to, [, , masked]) => ({ ...rowSizes(x), ...maskSizes(allowed, masked) }),

  threads: ([dx]) => sizeOf(dx.slice(0, -1)),

  cpu([weights, g, allowed], [dx], u) {
    const { cols } = u;
    for (let row = 0; row < u.count; row++) {
      const at = row * cols;
      const mask = maskRow(row, u) * cols;
      let dot = 0;
      const kept = (j: number): boolean => !u.masked || allowed[mask + j] !== 0;
      for (let j = 0; j < cols; j++) if (kept(j)) dot += weights[at + j] * g[at + j];
      for (let j = 0; j < cols; j++) if (kept(j)) dx[at + j] = weights[at + j] * (g[at + j] - dot);
    }
  },

  // With u from behind: by g the same Jacobian of u; by w it is u ∘ g − u·Σ w·g − g·Σ w·u, over the keys that are kept.
  backward({ from: [w, g, allowed], grad: [u], wants, shape, step }) {
    const kept = (x: string): string => (allowed ? step('multiply', [x, allowed])[0] : x);
    const times = (a: string, b: string): string => step('multiply', [a, b])[0];
    const row = shapeUniforms([...shape(w).slice(0, -1), 1]);
    const along = (x: string): string => step('scale', [step('sumTo', [times(x, w)], row)[0]], { factor: -1 })[0];
    const towardsWeights = (): string => {
      const [a, b] = [kept(u!), kept(g)];
      const sums = step('add', [times(a, along(b)), times(b, along(a))])[0];
      return step('add', [times(a, b), sums])[0];
    };
    return [
      wants[0] ? towardsWeights() : undefined,
      wants[1] ? step('softmaxGrad', [w, u!, allowed])[0] : undefined,
      undefined,
    ];
  },

  explain({ index, from: [, , allowed], u }) {
    const { cols } = u;
    const row = Math.floor(index / cols);
    const mask = maskRow(row, u) * cols;
    if (u.masked && allowed[mask + (index % cols)] === 0) return excluded(2, mask + (index % cols));
    const g = cells(1, row * cols, cols);
    const products = cells(0, row * cols, cols).map((w, j) => product([w, g[j]]));
    const dot = sum(products.filter((_, j) => !u.masked || allowed[mask + j] !== 0));
    return explained({ dot }, product([cell(0, index), minus(cell(1, index), part('dot'))]));
  },
};
