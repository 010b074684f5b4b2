import type { Tensor } from '../../tensor/tensor';

/** What a head has in the output of one row. */
export interface HeadShare {
  /** ‖c_h‖ over the sum of all heads' norms, 0 to 1: how much it writes, wherever it points. */
  readonly share: number;
  /** c_h · c / ‖c‖² with c = Σ c_h: how much of what comes out is its. Adds up to 1; below 0 it pulls the other way. */
  readonly along: number;
}

/**
 * What each head adds to the output of a row: c_h = context_h · W_o[:, h·D … (h+1)·D−1]ᵀ. Together with the bias they add
 * up to the output projection of the merged heads, for W_o acts on each head's slice by itself.
 * context (B, H, N, D), W_o (E, H·D) → (H, E).
 */
export function contributions(context: Tensor, wo: Tensor, row: number): number[][] {
  const [, heads, rows, width] = context.shape;
  const [out, merged] = wo.shape;
  return Array.from({ length: heads }, (_, head) =>
    Array.from({ length: out }, (_, e) => {
      let sum = 0;
      for (let d = 0; d < width; d++) {
        sum += context.values[(head * rows + row) * width + d] * wo.values[e * merged + head * width + d];
      }
      return sum;
    }),
  );
}

/** The shares of heads from what each adds, (H, E). Zeros where no head adds anything. */
export function headShares(added: readonly (readonly number[])[]): HeadShare[] {
  const whole = (added[0] ?? []).map((_, e) => added.reduce((sum, part) => sum + part[e], 0)); // (E)
  const norms = added.map((part) => Math.sqrt(dot(part, part)));
  const total = norms.reduce((sum, norm) => sum + norm, 0);
  const square = dot(whole, whole);
  return added.map((part, head) => ({
    share: total > 0 ? norms[head] / total : 0,
    along: square > 0 ? dot(part, whole) / square : 0,
  }));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
