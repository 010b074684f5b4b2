import type { Plan } from '../plan/plan';
import type { Tensor } from '../tensor/tensor';

export type BackendName = 'cpu' | 'webgpu';

export type Tensors = Readonly<Record<string, Tensor>>;

export interface RunResult {
  readonly backend: BackendName;
  /** The tensors asked for. */
  readonly tensors: Tensors;
  /** GPU dispatches made for this run; 0 on the CPU. */
  readonly dispatches: number;
}

/** One interface, two backends. `inputs` must hold every input and parameter of the plan. */
export interface Engine {
  readonly backend: BackendName;
  /** Runs the plan and answers the tensors in `wanted`. Rejects with an Error that names the step or tensor at fault. */
  run(plan: Plan, inputs: Tensors, wanted: readonly string[]): Promise<RunResult>;
  /** Frees what the backend holds. */
  dispose(): void;
}
