import type { Plan } from '../plan/plan';
import type { Tensor } from '../tensor/tensor';
import type { BackendProblem } from './backendError';
import type { BackendName, EngineAbout, RunResult } from './engine';
import type { Want } from './openLocal';

/** What the page tells the worker. Tensors are sent once and then called by a number, their handle. */
export type Request =
  | { readonly type: 'open'; readonly want: Want }
  | {
      readonly type: 'run';
      readonly id: number;
      readonly plan: Plan;
      readonly inputs: Readonly<Record<string, number>>;
      readonly wanted: readonly string[];
      /** Tensors that are new to the worker. */
      readonly sent: readonly (readonly [handle: number, Tensor])[];
      /** Handles whose tensors the page has dropped. */
      readonly dropped: readonly number[];
    };

/** What the worker answers. */
export type Answer =
  | {
      readonly type: 'opened';
      readonly backend: BackendName;
      readonly about?: EngineAbout;
      readonly problem?: BackendProblem;
      readonly detail?: string;
    }
  | { readonly type: 'result'; readonly id: number; readonly result: RunResult }
  /** Without an id: the engine did not open. */
  | { readonly type: 'fault'; readonly id?: number; readonly message: string; readonly problem?: BackendProblem };

/** Where messages go: a Worker, the inside of one, or a MessagePort. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}
