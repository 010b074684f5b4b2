import type { Plan, Step, TensorSpec } from '../plan/plan';
import type { Tensor } from '../tensor/tensor';
import type { Tensors } from './engine';
import { kernels } from './kernels';

/** Sets element `cell` (row-major) of a tensor to `value`. */
export interface PinnedCell {
  readonly tensor: string;
  readonly cell: number;
  readonly value: number;
}

/** The tensor's name before its pins: what the step itself computed. */
export const computedName = (tensor: string): string => `${tensor}.computed`;

/**
 * The plan with some numbers set by hand: after the step that makes a pinned tensor stand its `pin` steps, and everyone
 * who reads the tensor reads what they answer, under the tensor's own name. Given tensors are changed in `inputs`.
 * Throws a plain Error for a tensor or element that is not there.
 */
export function pinned(plan: Plan, inputs: Tensors, pins: readonly PinnedCell[]): { plan: Plan; inputs: Tensors } {
  if (pins.length === 0) return { plan, inputs };
  const byTensor = new Map<string, PinnedCell[]>();
  for (const pin of pins) byTensor.set(pin.tensor, [...(byTensor.get(pin.tensor) ?? []), pin]);
  const tensors: Record<string, TensorSpec> = { ...plan.tensors };
  const given: Record<string, Tensor> = { ...inputs };
  for (const [name, mine] of byTensor) {
    const spec = plan.tensors[name];
    if (!spec) throw new Error(`no tensor is called ${name}`);
    if (spec.kind === 'step') tensors[computedName(name)] = spec;
    else given[name] = withCells(name, inputs[name], mine);
  }

  const steps: Step[] = [];
  for (const step of plan.steps) {
    const made = step.to.filter((name) => byTensor.has(name));
    if (made.length === 0) {
      steps.push(step);
      continue;
    }
    steps.push({ ...step, to: step.to.map((name) => (made.includes(name) ? computedName(name) : name)) });
    for (const name of made) {
      const mine = byTensor.get(name)!;
      mine.forEach(({ cell, value }, i) => {
        const from = i === 0 ? computedName(name) : `${name}.pin${i}`;
        const to = i === mine.length - 1 ? name : `${name}.pin${i + 1}`;
        kernels.pin.shapes([plan.tensors[name].shape], { cell });
        tensors[to] = plan.tensors[name];
        steps.push({
          kernel: 'pin',
          from: [from],
          to: [to],
          uniforms: { cell, value: Math.fround(value) },
          stage: step.stage,
        });
      });
    }
  }
  return { plan: { tensors, steps }, inputs: given };
}

/** The plan without the pins that were set in it. */
export const unpinned = (plan: Plan): Plan => ({
  ...plan,
  steps: plan.steps
    .filter(({ kernel }) => kernel !== 'pin')
    .map((step) => ({ ...step, to: step.to.map((name) => name.replace(/\.computed$/, '')) })),
});

function withCells(name: string, given: Tensor | undefined, pins: readonly PinnedCell[]): Tensor {
  if (!given) throw new Error(`input ${name} is missing`);
  const values = given.values.slice();
  for (const { cell, value } of pins) {
    if (!(cell in values)) throw new Error(`tensor ${name} has no element ${cell}`);
    values[cell] = Math.fround(value);
  }
  return { shape: given.shape, values };
}
