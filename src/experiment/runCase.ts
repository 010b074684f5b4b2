import { backward, ONE } from '../engine/backward';
import { cpuEngine } from '../engine/cpuEngine';
import type { Engine } from '../engine/engine';
const openEngine = async (_: string) => ({ engine: cpuEngine() as Engine });

import { filled, type Tensor } from '../tensor/tensor';
import { type Case, CaseError, type CaseResult } from './case';
import { casePlan } from './casePlan';

export interface RunCaseOptions {
  /** Default: WebGPU where there is one. */
  readonly backend?: 'webgpu' | 'cpu';
  /** Whether to differentiate; default: when the case has gradients. */
  readonly grads?: boolean;
}

/**
 * Runs a case through the recipes, plans and kernels of the playground and answers by the names the case uses.
 * Rejects with a CaseError that names what is not supported.
 */
export async function runCase(c: Case, options: RunCaseOptions = {}): Promise<CaseResult> {
  const { engine } = await openEngine(options.backend ?? 'auto');
  try {
    return await runCaseOn(engine, c, options.grads);
  } finally {
    engine.dispose();
  }
}

/** The same on an engine that is open already. */
export async function runCaseOn(engine: Engine, c: Case, grads = c.grads !== undefined): Promise<CaseResult> {
  const { plan, inputs, names, loss } = casePlan(c);
  const asked = Object.keys(c.intermediates ?? names);
  const unknown = asked.find((name) => !names[name]);
  if (unknown) throw new CaseError(`intermediate ${unknown} does not occur in kind ${c.spec.kind} with these options`);

  const full = grads ? backward(plan, loss) : undefined;
  const of = full ? gradientNames(c, names, Object.keys(inputs)) : {};
  const wanted = new Set([loss, ...asked.map((name) => names[name])]);
  for (const tensor of Object.values(of)) if (full?.gradients[tensor]) wanted.add(full.gradients[tensor]);
  if (names.allowed) wanted.add(names.allowed);
  const run = await engine.run(full?.plan ?? plan, full ? { ...inputs, [ONE]: filled([1], 1) } : inputs, [...wanted]);

  return {
    backend: run.backend,
    dispatches: run.dispatches,
    intermediates: Object.fromEntries(asked.map((name) => [name, run.tensors[names[name]]])),
    loss: run.tensors[loss].values[0],
    // A tensor that no gradient reaches (through a selection, which is constant) has a gradient of zeros.
    grads:
      full &&
      Object.fromEntries(
        Object.entries(of).map(([name, tensor]): [string, Tensor] => {
          const found = full.gradients[tensor];
          return [name, found ? run.tensors[found] : filled(plan.tensors[tensor].shape, 0)];
        }),
      ),
  };
}

/** Tensors of the plan whose gradients the case asks for, by the case's names; without a list, all of them. */
function gradientNames(c: Case, names: Readonly<Record<string, string>>, inputs: string[]): Record<string, string> {
  const all = Object.fromEntries([
    ...inputs.filter((name) => name in c.inputs || name in c.weights).map((name) => [name, name]),
    ...Object.entries(names).map(([name, tensor]) => [`act.${name}`, tensor]),
  ]);
  if (!c.grads) return all;
  const missing = Object.keys(c.grads).find((name) => !all[name]);
  if (missing) throw new CaseError(`gradient ${missing} does not occur in kind ${c.spec.kind} with these options`);
  return Object.fromEntries(Object.keys(c.grads).map((name) => [name, all[name]]));
}
