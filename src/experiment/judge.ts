import { type Comparable, compareBackends, type TensorDifference } from '../engine/compareBackends';
import type { Engine } from '../engine/engine';
import { stagesOf } from '../plan/stages';
import { sizeOf } from '../tensor/shape';
import type { Result } from './result';

/** One tensor on two backends, in the measure of the case specification. */
export interface Judged extends TensorDifference {
  /** The difference as a share of the tensor's largest number; of gradients see `judge`. */
  readonly share: number;
  /** The difference as a share of what the specification allows: above 1 is too much. */
  readonly ofGate: number;
}

export interface Judgement {
  /** All tensors, the largest share first. */
  readonly tensors: readonly Judged[];
  readonly numbers: number;
  /** Whether both wrote the same words. */
  readonly sameWords: boolean;
}

/** What float32 may be apart from float64: weights absolutely, the rest as a share (the case specification's gates). */
export const GATE = { weights: 2e-6, values: 5e-6, gradients: 2e-5 } as const;

/** Runs what is on screen on a GPU and on the CPU, derivative included, and judges every number. */
export async function judge(result: Result, gpu: Engine, cpu: Engine): Promise<Judgement> {
  const found: TensorDifference[] = [];
  for (const comparable of comparablesOf(result)) found.push(...(await compareBackends([gpu, cpu], comparable)));
  return judged(result, found);
}

/** The walk as it ran, and its derivative where there is one. Rows beyond the words that were produced do not count. */
export function comparablesOf(result: Result): Comparable[] {
  const { ran, tensors, gradient } = result;
  const shapes = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, tensors[name].shape]));
  const walked = new Set(stagesOf(ran.plan).flatMap(({ to }) => to));
  const made = (name: string): boolean => ran.plan.tensors[name].kind === 'step' && name in tensors;
  const walk = { ...ran, compared: shapes([...walked].filter(made)) };
  if (!gradient) return [walk];
  const after = gradient.plan.steps.flatMap((step) => (step.off ? [] : step.to)).filter((name) => !walked.has(name));
  return [walk, { plan: gradient.plan, inputs: gradient.inputs, compared: shapes(after) }];
}

/**
 * Judges differences. Gradients are measured by their tensor's largest number or a twentieth of the largest gradient of
 * any input or parameter, whichever is larger: some are zero but for rounding. A mean, where much cancels, is measured by
 * the numbers it is the mean of.
 */
export function judged({ gradient, tensors, plan }: Result, found: readonly TensorDifference[]): Judgement {
  const given = Object.entries(gradient?.gradients ?? {}).filter(([of]) => gradient?.plan.tensors[of].kind !== 'step');
  const sizes = new Map(found.map(({ tensor, size }) => [tensor, size]));
  const steepest = Math.max(0, ...given.map(([, by]) => sizes.get(by) ?? 0));
  const all = found.map((difference): Judged => {
    const { tensor, most, size } = difference;
    const isGradient = /^(grad|through)\./.test(tensor);
    const averaged = plan.steps.find(({ kernel, to }) => kernel === 'layerNorm' && to[1] === tensor)?.from[0];
    const around = isGradient ? 0.05 * steepest : averaged ? (sizes.get(averaged) ?? 0) : 0;
    const measure = Math.max(size, around);
    const isWeights = !isGradient && /(^|\.)(weights[^.]*|probabilities)$/.test(tensor);
    const gate = isWeights ? GATE.weights : (isGradient ? GATE.gradients : GATE.values) * measure;
    const share = most === 0 ? 0 : most / measure;
    return { ...difference, share, ofGate: most === 0 ? 0 : most / gate };
  });
  return {
    tensors: all.sort((a, b) => b.share - a.share),
    numbers: found.reduce((sum, { tensor }) => sum + sizeOf(tensors[tensor].shape), 0),
    sameWords: found.every(({ tensor, most }) => tensor !== 'output.word' || most === 0),
  };
}
