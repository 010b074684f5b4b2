import { BackendError, type BackendProblem } from './backendError';
import { cpuEngine } from './cpuEngine';
import type { BackendName, Engine } from './engine';
import { gpuEngine } from './gpuEngine';

/** `auto`: WebGPU where there is one, else the CPU. */
export type Want = 'auto' | BackendName;

/** An engine, and why it is not a better one. */
export interface OpenEngine {
  readonly engine: Engine;
  /** Why there is no WebGPU, where `auto` found none. */
  readonly problem?: BackendProblem;
  /** The same in the words of the browser. */
  readonly detail?: string;
  /** It computes on the page's own thread. */
  readonly onPage?: boolean;
}

/** Opens an engine on this thread. A backend that is asked for by name and is not there is a BackendError. */
export async function openLocal(want: Want): Promise<OpenEngine> {
  if (want === 'cpu') return { engine: cpuEngine() };
  try {
    return { engine: await gpuEngine() };
  } catch (error) {
    if (want === 'webgpu' || !(error instanceof BackendError)) throw error;
    return { engine: cpuEngine(), problem: error.problem, detail: error.message };
  }
}
