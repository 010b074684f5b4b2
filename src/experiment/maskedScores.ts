import { maskRow, maskSizes, rowSizes } from '../../shaders/softmax';
import type { Tensor } from '../tensor/tensor';

/**
 * Scores (…, n, m) with −Infinity at every key that `allowed` (1 or B, 1 or H, n, m) forbids. Written here, from the mask:
 * no backend computes with infinities, because WGSL does not promise them.
 */
export function maskedScores(scores: Tensor, allowed: Tensor | undefined): Tensor {
  if (!allowed) return scores;
  const rows = rowSizes(scores.shape);
  const sizes = { ...rows, ...maskSizes(allowed.shape, true) };
  const values = scores.values.map((x, i) => {
    const key = i % rows.cols;
    return allowed.values[maskRow((i - key) / rows.cols, sizes) * rows.cols + key] === 0 ? -Infinity : x;
  });
  return { shape: scores.shape, values };
}
