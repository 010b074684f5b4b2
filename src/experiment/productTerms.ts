import type { Plan, Step } from '../plan/plan';
import { padShape } from '../tensor/shape';

/**
 * The products that an element of a matmul or linear step is the sum of, its bias apart. Undefined for a step whose
 * operands are laid out in another way than rows of A times columns of B, each shared by all batches and heads or by none.
 */
export function productTerms(
  plan: Plan,
  { kernel, from: [a, b], to: [c], uniforms }: Step,
  [left, right]: readonly (ArrayLike<number> | undefined)[],
  cell: number,
): number[] | undefined {
  if (!left || !right || uniforms.transA || uniforms.fold || uniforms.outRank !== undefined) return undefined;
  const transposed = kernel === 'linear' || uniforms.transB === 1;
  const [aShape, bShape, cShape] = [a, b, c].map((name) => padShape(plan.tensors[name].shape, 4));
  const [inner, cols] = [aShape[3], cShape[3]];
  const row = Math.floor(cell / cols); // of C, batches and heads in front
  const col = cell % cols;
  const matrix = (shape: readonly number[]): number | undefined => {
    const [batches, heads] = [shape[0], shape[1]];
    if ((batches !== 1 && batches !== cShape[0]) || (heads !== 1 && heads !== cShape[1])) return undefined;
    const at = Math.floor(row / cShape[2]);
    const [batch, head] = [Math.floor(at / cShape[1]), at % cShape[1]];
    return (batches === 1 ? 0 : batch) * heads + (heads === 1 ? 0 : head);
  };
  const [ofA, ofB] = [matrix(aShape), matrix(bShape)];
  if (ofA === undefined || ofB === undefined) return undefined;
  const aStart = (ofA * aShape[2] + (row % cShape[2])) * inner;
  const bStart = ofB * bShape[2] * bShape[3];
  return Array.from(
    { length: inner },
    (_, j) => left[aStart + j] * right[bStart + (transposed ? col * inner + j : j * cols + col)],
  );
}
