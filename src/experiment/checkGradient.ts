import { type FiniteDifference, finiteDifference } from './finiteDifference';
import type { Gradient } from './gradient';

/** A gradient beside its finite difference. */
export interface CheckedGradient {
  /** d scalar / d x by the backward pass; undefined where none flows. */
  readonly backward: number | undefined;
  readonly difference: FiniteDifference;
  /** How far they are apart, and that as a share of the largest gradient around. */
  readonly apart: number;
  readonly share: number;
  readonly agrees: boolean;
}

/** What rounding may do: float32 on the GPU as the case specification has it; differences of float64 on the CPU. */
const GATE = { webgpu: 2e-5, cpu: 1e-6 } as const;

/**
 * Checks the gradient of element `index` of a tensor. Undefined for a number that cannot be moved. Tensors whose gradient
 * is zero but for rounding are measured by a twentieth of the largest gradient of any input or parameter.
 */
export function checkGradient(
  gradient: Gradient,
  name: string,
  index: number,
  backend: keyof typeof GATE,
): CheckedGradient | undefined {
  const difference = finiteDifference(gradient, name, index);
  if (!difference) return undefined;
  const values = gradient.tensors[gradient.gradients[name]]?.values;
  const apart = Math.abs(difference.slope - (values?.[index] ?? 0));
  const size = Math.max(values ? largest(values) : 0, 0.05 * largestGiven(gradient), Number.MIN_VALUE);
  const share = apart / size;
  return { backward: values?.[index], difference, apart, share, agrees: share <= GATE[backend] };
}

const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const known = new WeakMap<Gradient, number>();

/** The largest gradient of anything that is given. */
function largestGiven(gradient: Gradient): number {
  let most = known.get(gradient);
  if (most === undefined) {
    const { gradients, plan, tensors } = gradient;
    const given = Object.entries(gradients).filter(([name]) => plan.tensors[name].kind !== 'step');
    most = largest(given.map(([, by]) => largest(tensors[by].values)));
    known.set(gradient, most);
  }
  return most;
}
