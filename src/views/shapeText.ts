import type { Picture } from './picture';

/** The shape of a tensor without the batch: `4 × 3×5` for heads, queries and keys; empty where it is not there. */
export function shapeText({ plan, tensors }: Picture, name: string): string {
  const tensor = tensors[name];
  if (!tensor) return '';
  const batch = plan.tensors[name]?.axes[0] === 'B' ? 1 : 0;
  const sizes = tensor.shape.slice(batch);
  const matrix = sizes.slice(-2).join('×');
  return [...sizes.slice(0, -2).map(String), matrix].join(' × ');
}
