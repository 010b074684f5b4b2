import { expect, test } from 'vitest';
import { backward, ONE } from '../src/engine/backward';
import { runOnCpu } from '../src/engine/cpuEngine';
import type { Engine, Tensors } from '../src/engine/engine';
import { kernels } from '../src/engine/kernels';
import type { Plan, Uniforms } from '../src/plan/plan';
import { PlanBuilder } from '../src/plan/planBuilder';
import { filled, roundToFloat32, type Tensor, tensor } from '../src/tensor/tensor';
import { expectClose, largest } from './closeTo';
import { checkExplanations } from './explanations';
import { testEngine } from './testEngine';

export interface KernelCase {
  kernel: string;
  /** Operands by the kernel's names, without the question mark of optional ones. */
  from: Record<string, Tensor>;
  uniforms?: Uniforms;
  /** Results by name, worked out by other means than the kernel's. Compared in float64 and on the GPU. */
  expect?: Record<string, Tensor>;
  /** Operands whose derivative is checked; default: all, when the kernel has a derivative. Set [] for none. */
  differentiate?: string[];
  /** Relative gates for float32, see CASES.md: 5e-6 for values and 2e-5 for gradients; 1e-4 where tanh or the like is used. */
  gate?: number;
}

/**
 * One case of a kernel pair. On the CPU: the twin gives what is expected, and its derivative agrees with central
 * differences, and its explanations give its numbers. On a GPU: the WGSL, and the WGSL of the derivative, agree with the twins.
 */
export function kernelCase(title: string, c: KernelCase): void {
  test(title, async () => {
    const kernel = kernels[c.kernel];
    const names = kernel.from.map((name) => name.replace('?', ''));
    const inputs: Record<string, Tensor> = {};
    for (const [name, value] of Object.entries(c.from)) {
      expect(names, `${c.kernel} has no operand ${name}`).toContain(name);
      inputs[name] = roundToFloat32(value);
    }
    const build = new PlanBuilder(kernels);
    for (const [name, value] of Object.entries(inputs)) build.input(name, value.shape);
    build.step(
      c.kernel,
      names.map((name) => (name in inputs ? name : '')),
      kernel.to,
      c.uniforms,
    );
    const plan = build.build();
    const want = runOnCpu(plan, inputs, kernel.to).tensors;
    const engine = await testEngine();
    await leaveTraces(engine, plan, inputs);
    const result = await engine.run(plan, inputs, kernel.to);
    const shapes = (of: readonly string[]) => of.map((name) => plan.tensors[name]?.shape ?? []);
    const computes = !kernel.sharesMemory?.(shapes(names), shapes(kernel.to));
    expect(result.dispatches).toBe(engine.backend === 'webgpu' && computes ? 1 : 0);
    for (const name of kernel.to) {
      const gate = (engine.backend === 'cpu' ? 1e-11 : (c.gate ?? 5e-6)) * largest([1e-30, ...want[name].values]);
      expectClose(result.tensors[name], want[name], gate, name);
      if (c.expect?.[name]) {
        expectClose(want[name], c.expect[name], 1e-6 * largest([1, ...c.expect[name].values]), `${name} as expected`);
      }
    }
    if (engine.backend === 'cpu') checkExplanations(plan, { ...inputs, ...want });
    const of = c.differentiate ?? (kernel.backward ? Object.keys(inputs) : []);
    if (of.length > 0) await checkDerivative(plan, inputs, kernel.to[0], of, c.gate ?? 2e-5);
  });
}

// No kernel calls a result this.
const LOSS = 'case.loss';

/**
 * loss = Σ result ∘ loss_weight, differentiated with respect to `of` by `backward`. On the CPU it agrees with central
 * differences, on a GPU with the CPU within `gate` × the gradient's largest number.
 */
export async function checkDerivative(
  plan: Plan,
  inputs: Tensors,
  result: string,
  of: readonly string[],
  gate: number,
): Promise<void> {
  const build = new PlanBuilder(kernels, plan);
  const weight = randomTensor(plan.tensors[result].shape, 77);
  build.input('loss_weight', weight.shape);
  build.step('multiply', [result, 'loss_weight'], 'weighted');
  build.step('sumTo', ['weighted'], LOSS, { rank: 1, o0: 1, o1: 1, o2: 1, o3: 1, o4: 1 });
  const forward = build.build();
  const { plan: full, gradients } = backward(forward, LOSS, of);
  const given = { ...inputs, loss_weight: roundToFloat32(weight), [ONE]: filled([1], 1) };
  const lossAt = (name: string, i: number, x: number): number => {
    const values = Float64Array.from(given[name as keyof typeof given].values);
    values[i] = x;
    const moved = { ...given, [name]: { shape: given[name as keyof typeof given].shape, values } };
    return runOnCpu(forward, moved, [LOSS]).tensors[LOSS].values[0];
  };
  for (const name of of) expect(gradients[name], `gradient of ${name}`).toBeDefined();
  const wanted = of.map((name) => gradients[name]);
  const exact = runOnCpu(full, given, wanted).tensors;
  const engine = await testEngine();
  await leaveTraces(engine, full, given);
  const got = (await engine.run(full, given, wanted)).tensors;
  for (const name of of) {
    const analytic = exact[gradients[name]];
    const size = largest([1e-6, ...analytic.values]);
    if (engine.backend === 'webgpu') {
      expectClose(got[gradients[name]], analytic, gate * size, `d loss / d ${name}`);
      continue;
    }
    const numeric = inputs[name].values.map((x, i) => {
      const h = 1e-5 * Math.max(1, Math.abs(x));
      return (lossAt(name, i, x + h) - lossAt(name, i, x - h)) / (2 * h);
    });
    expectClose(analytic, { shape: analytic.shape, values: numeric }, 1e-6 * Math.max(1, size), `d loss / d ${name}`);
  }
}

/**
 * Runs the plan on a GPU with every operand's numbers in reverse order, so that its buffers hold other results before
 * the run that counts: a number that a kernel does not write shows.
 */
async function leaveTraces(engine: Engine, plan: Plan, inputs: Tensors): Promise<void> {
  if (engine.backend !== 'webgpu') return;
  const reversed = Object.entries(inputs).map(([name, { shape, values }]) => {
    return [name, { shape, values: values.slice().reverse() }];
  });
  await engine.run(plan, Object.fromEntries(reversed), []);
}

/** Numbers between −scale and scale that look random and are the same every time (a linear congruential sequence). */
export function randomTensor(shape: readonly number[], seed: number, scale = 1.5): Tensor {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 8) / 2 ** 23 - 1) * scale;
  };
  next();
  return tensor(shape, Array.from({ length: shape.reduce((n, d) => n * d, 1) }, next));
}
