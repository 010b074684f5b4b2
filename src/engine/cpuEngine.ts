import type { Plan } from '../plan/plan';
import { sameShape, shapeText, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import type { Engine, RunResult, Tensors } from './engine';
import { kernels } from './kernels';
import { stepCall } from './stepCall';

const ABSENT = new Float64Array(0);

/** Runs a plan with the CPU twins, in float64. Synchronous, for tests and training; `cpuEngine` wraps it. */
export function runOnCpu(plan: Plan, inputs: Tensors, wanted: readonly string[]): RunResult {
  const values = new Map<string, Float64Array>();
  for (const [name, spec] of Object.entries(plan.tensors)) {
    if (spec.kind === 'step') continue;
    const given = givenTensor(inputs, name, spec.shape);
    values.set(name, given.values instanceof Float64Array ? given.values : Float64Array.from(given.values));
  }
  for (const step of plan.steps) {
    if (step.off) continue;
    const kernel = kernels[step.kernel];
    const call = stepCall(plan, step, kernel);
    const from = step.from.map((name) => (name ? values.get(name)! : ABSENT));
    const to = step.to.map((name) => new Float64Array(sizeOf(plan.tensors[name].shape)));
    kernel.cpu(from, to, call.u);
    step.to.forEach((name, i) => {
      values.set(name, to[i]);
    });
  }
  const tensors: Record<string, Tensor> = {};
  for (const name of wanted) {
    const found = values.get(name);
    if (!found) throw new Error(`the plan has no tensor called ${name}`);
    tensors[name] = { shape: plan.tensors[name].shape, values: found };
  }
  return { backend: 'cpu', tensors, dispatches: 0 };
}

/** The given tensor, or an Error that says what is missing or misshapen. */
export function givenTensor(inputs: Tensors, name: string, shape: readonly number[]): Tensor {
  const given = inputs[name];
  if (!given) throw new Error(`input ${name} is missing`);
  if (!sameShape(given.shape, shape)) {
    throw new Error(`input ${name} has shape ${shapeText(given.shape)}, the plan wants ${shapeText(shape)}`);
  }
  return given;
}

export const cpuEngine = (): Engine => ({
  backend: 'cpu',
  run: async (plan, inputs, wanted) => runOnCpu(plan, inputs, wanted),
  dispose: () => {},
});
