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

/** What carries a backend out, for the page to say. */
export interface EngineAbout {
  /** The GPU as the browser names it; often little more than a vendor, or nothing. */
  readonly adapter: string;
  /** The "GPU" is a program on the CPU. */
  readonly software: boolean;
}

/** One interface, two backends. `inputs` must hold every input and parameter of the plan. */
export interface Engine {
  readonly backend: BackendName;
  /** Absent on the CPU. */
  readonly about?: EngineAbout;
  /**
   * Runs the plan and answers the tensors in `wanted`. Rejects with an Error that names the step or tensor at fault, or
   * with a BackendError when the backend has gone. A given Tensor object is never changed: backends keep what they were
   * sent by its identity. Runs are carried out one after the other.
   */
  run(plan: Plan, inputs: Tensors, wanted: readonly string[]): Promise<RunResult>;
  /** Frees what the backend holds. */
  dispose(): void;
}
