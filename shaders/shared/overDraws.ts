import type { SweepCall, SweptStep } from '../../src/plan/kernel';
import { MAX_AXES, padShape, type Shape, sameShape, sizeOf } from '../../src/tensor/shape';

/**
 * How a kernel takes an operand in a sweep. `each`: with all draws, repeated where it does not differ between them. `any`:
 * as it is where it does not differ, because a first axis of 1 is shared by all. `once`: it must not differ.
 */
type Role = 'each' | 'any' | 'once';

interface Rule {
  /** One an operand. */
  readonly operands: readonly Role[];
  /** How many of an operand's last axes mean something to the kernel, so that none of them can hold the draws. */
  readonly inner?: number;
  /** The number of axes that the kernel works on, the first being a batch, where it does not take any number. */
  readonly axes?: number;
}

/** The sweep of a kernel that treats its leading axes as a batch: the same step over n times as long a first axis. */
export const overDraws =
  ({ operands, inner = 0, axes }: Rule) =>
  (call: SweepCall): SweptStep => {
    const { kernel, uniforms, from, shape, varies, each } = call;
    const batched = from.filter((name, i) => name && operands[i] !== 'once').map(shape);
    const rank = axes ?? spareRank(batched, inner);
    const batch = Math.max(...batched.map((one) => asAxes(kernel, one, rank)[0]));
    const swept = from.map((name, i) => {
      if (!name) return '';
      if (operands[i] === 'once') {
        if (varies(name)) throw new Error(`${kernel} cannot take a ${name} that differs between draws`);
        return name;
      }
      const [first, ...rest] = asAxes(kernel, shape(name), rank);
      return operands[i] === 'each' || varies(name) || first !== 1 ? each(name, [batch, ...rest]) : name;
    });
    return { kernel, from: swept, uniforms };
  };

/** The sweep of a kernel that repeats its first operand for many draws of a pattern of the same shape, its second. */
export function overDrawsOfPattern(call: SweepCall): SweptStep {
  const [x, pattern] = call.from;
  if (sizeOf(call.shape(pattern)) > sizeOf(call.shape(x))) {
    throw new Error('the plan has draws along its first axis already');
  }
  const repeats = call.varies(pattern) && sameShape(call.shape(x), call.shape(pattern));
  return overDraws({ operands: [repeats ? 'any' : 'each', 'any'] })(call);
}

/** The fewest axes that all shapes can have with a first of 1 that means nothing to the kernel. */
export function spareRank(shapes: readonly Shape[], inner: number): number {
  const rank = Math.max(inner + 1, ...shapes.map((shape) => shape.length));
  return shapes.every((shape) => padShape(shape, rank)[0] === 1) ? rank : rank + 1;
}

/** The shape with ones in front; an Error where it has more axes, or no tensor has as many. */
export function asAxes(kernel: string, shape: Shape, axes: number): Shape {
  if (shape.length > axes || axes > MAX_AXES) throw new Error(`${kernel} has no axis left for the draws`);
  return padShape(shape, axes);
}
