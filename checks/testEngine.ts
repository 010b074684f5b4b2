import { inject } from 'vitest';
import { cpuEngine } from '../src/engine/cpuEngine';
import type { BackendName, Engine } from '../src/engine/engine';
import { gpuEngine } from '../src/engine/gpuEngine';

declare module 'vitest' {
  export interface ProvidedContext {
    backend: BackendName;
  }
}

/** The backend this run of the tests is about. It is never guessed: a run for WebGPU fails where there is none. */
export const testedBackend = (): BackendName => inject('backend');

let engine: Promise<Engine> | undefined;

export function testEngine(): Promise<Engine> {
  engine ??= testedBackend() === 'cpu' ? Promise.resolve(cpuEngine()) : gpuEngine();
  return engine;
}
