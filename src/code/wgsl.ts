import { kernelSource, snippet } from '../engine/kernelSource';
import { kernels } from '../engine/kernels';
import { stepCall } from '../engine/stepCall';
import type { Plan, Step, Uniforms } from '../plan/plan';

/** How a GPU carries out one step. */
export interface Dispatch {
  readonly step: Step;
  /** The kernel's own file, then the shared ones that it needs; they are compiled as one text. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What the struct `U` holds, in its order. */
  readonly u: Uniforms;
  /** 0 where the result shares its operand's memory and nothing is run. */
  readonly invocations: number;
}

/** The WGSL of a step of a plan, and what it is told. */
export function dispatchOf(plan: Plan, step: Step): Dispatch {
  const kernel = kernels[step.kernel];
  const { from, to, u } = stepCall(plan, step, kernel);
  const text = kernelSource(step.kernel);
  const needs = [...text.matchAll(/^\/\/ needs: (\w+)$/gm)].map(([, name]) => name);
  const fields = [...(/struct U \{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/(\w+):/g)].map(([, field]) => field);
  return {
    step,
    files: [
      { name: `${step.kernel}.wgsl`, text },
      ...needs.map((name) => ({ name: `shared/${name}.wgsl`, text: snippet(name) })),
    ],
    u: Object.fromEntries(fields.map((field) => [field, u[field]])),
    invocations: kernel.sharesMemory?.(from, to) ? 0 : kernel.threads(to, from),
  };
}
