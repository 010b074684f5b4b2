import { permuteUniforms } from '../../shaders/permute';
import { shapeUniforms } from '../../shaders/reshape';
import { backward, ONE } from '../engine/backward';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { type Shape, sizeOf } from '../tensor/shape';
import { filled, tensor } from '../tensor/tensor';

/** In front of everything that belongs to the derivative, so that a walk can be differentiated once more. */
const BACK = 'back.';

/** x (B, N, E) so many times, one batch after the other. (count·B, N, E). */
export function copiesOf(build: PlanBuilder, x: string, count: number, name: string): string {
  const [items, ...rest] = build.shape(x);
  const all = build.step('stretch', [x], `${name}_stretched`, shapeUniforms([count, items, ...rest]));
  return build.step('reshape', [all], name, shapeUniforms([count * items, ...rest]));
}

export interface Layers {
  /** The batch that a copy is, (B, N, E). */
  readonly shape: Shape;
  /** How many of the last axes depend on each other: 1 the features of a row, 2 an item's rows too, 3 the items too. */
  readonly mixed: number;
  /** Copies of what every layer reads, and of what the last one makes: (C·B, N, E) with `copiesFor` copies. */
  readonly hidden: readonly string[];
}

/** How many copies a Jacobian needs: one for every number whose outputs might depend on the same inputs. */
export const copiesFor = (shape: Shape, mixed: number): number => sizeOf(shape.slice(-mixed));

/**
 * The derivative of the last of `hidden` by every one of them, exactly, in one pass backwards: copy c follows back the
 * c-th of the outputs that depend on each other. At place `gradient`: `jacobian` (B, C, N·E), the derivative by the first,
 * and `sizes` (L + 1, 1), for the input and after each layer ‖J‖_F / √n with n the number of outputs (E for one row).
 */
export function jacobian(plan: Plan, { shape, mixed, hidden }: Layers): { plan: Plan; inputs: Tensors } {
  const copies = copiesFor(shape, mixed);
  const [items, rows, width] = shape;
  const forward = new PlanBuilder(kernels, plan);
  const output = hidden[hidden.length - 1];
  const identity = forward.input(`${BACK}identity`, [copies, copies], ['O', 'O']);
  const own = shape.map((size, axis) => (axis < shape.length - mixed ? 1 : size));
  const ones = forward.step('reshape', [identity], `${BACK}ones`, shapeUniforms([copies, ...own]));
  const all = forward.step('stretch', [ones], `${BACK}all`, shapeUniforms([copies, ...shape]));
  const seed = forward.step('reshape', [all], `${BACK}seed`, shapeUniforms(forward.shape(output)));
  const { plan: both, gradients } = derivative(forward, output, seed, hidden[0]);
  const build = new PlanBuilder(kernels, both);
  const perItem = shapeUniforms([copies, items, rows * width]);
  const first = build.step('reshape', [gradients[hidden[0]]], `${BACK}first`, perItem);
  build.step('permute', [first], 'jacobian', permuteUniforms([1, 0, 2]), {
    stage: 'gradient.jacobian',
    axes: ['B', 'O', 'I'],
  });
  let sums = '';
  hidden.forEach((name, layer) => {
    const sum = build.step('sumSquares', [gradients[name]], `${BACK}sum${layer}`);
    const one = build.step('reshape', [sum], `${BACK}row${layer}`, shapeUniforms([1, 1]));
    sums = sums ? build.step('append', [sums, one], `${BACK}rows${layer}`) : one;
  });
  const factor = 1 / sizeOf(shape);
  const sized = { stage: 'gradient.sizes', axes: ['L:layers', ''] };
  const mean = build.step('scale', [sums], 'mean_squares', { factor }, sized);
  build.step('squareRoot', [mean], 'sizes', {}, sized);
  const diagonal = Float64Array.from({ length: copies ** 2 }, (_, i) => Number(i % (copies + 1) === 0));
  return {
    plan: build.build(),
    inputs: { [identity]: tensor([copies, copies], diagonal), [BACK + ONE]: filled([1], 1) },
  };
}

/**
 * The plan with the derivative of Σ output ∘ seed, whose tensors have names of their own. The sum itself is left out:
 * nobody reads it.
 */
function derivative(forward: PlanBuilder, output: string, seed: string, of: string) {
  const before = forward.build();
  const weighted = forward.step('multiply', [output, seed], 'weighted');
  const loss = forward.step('sumTo', [weighted], 'loss', shapeUniforms([1]));
  const { plan, gradients } = backward(forward.build(), loss, [of]);
  const now = (name: string): string => (name === '' || name in before.tensors ? name : BACK + name);
  const steps = plan.steps.filter(({ to }) => to[0] !== weighted && to[0] !== loss);
  const tensors = Object.entries(plan.tensors).filter(([name]) => name !== weighted && name !== loss);
  return {
    plan: {
      tensors: Object.fromEntries(tensors.map(([name, spec]) => [now(name), spec])),
      steps: steps.map((step) => ({ ...step, from: step.from.map(now), to: step.to.map(now) })),
    },
    gradients: Object.fromEntries(Object.entries(gradients).map(([name, gradient]) => [name, now(gradient)])),
  };
}
