import type { Picture } from './picture';

/**
 * The shape of a tensor: `4 × 3×5` for heads, queries and keys; of a batch of several `100 × 4 × 3×5`, though one item of
 * it is shown. Empty where it is not there.
 */
export function shapeText({ plan, tensors }: Picture, name: string): string {
  const tensor = tensors[name];
  if (!tensor) return '';
  const spec = plan.tensors[name];
  const batch = spec?.axes[0] === 'B' ? spec.shape[0] : undefined;
  const sizes = batch === undefined ? tensor.shape : tensor.shape.slice(1);
  if (batch !== undefined && batch > 1) return [batch, ...sizes].join('×');
  return [...sizes.slice(0, -2).map(String), sizes.slice(-2).join('×')].join(' × ');
}
