import { BackendError } from '../engine/backendError';
import type { Engine } from '../engine/engine';
import { openEngine } from '../engine/openEngine';
import type { Want } from '../engine/openLocal';
import type { Case, CaseResult } from './case';
import { type OnnxResult, runOnnxCaseOn } from './onnxCase';
import type { OnnxCase } from './onnxNode';
import { type OrtCase, type OrtResult, runOrtCaseOn } from './ortCase';
import { runCaseOn } from './runCaseOn';

export interface RunOptions {
  /** Default: WebGPU where there is one. */
  readonly backend?: 'webgpu' | 'cpu';
}

export interface RunCaseOptions extends RunOptions {
  /** Whether to differentiate; default: when the case has gradients. */
  readonly grads?: boolean;
}

/**
 * Runs a case through the recipes, plans and kernels of the playground and answers by the names the case uses.
 * Rejects with a CaseError that names what is missing, misshapen or not supported.
 */
export const runCase = (c: Case, { backend, grads }: RunCaseOptions = {}): Promise<CaseResult> =>
  onEngine(backend, (engine) => runCaseOn(engine, c, grads));

/** Runs an ONNX operator case and answers its outputs by name. Rejects with a CaseError as `runCase` does. */
export const runOnnxCase = (c: OnnxCase, { backend }: RunOptions = {}): Promise<OnnxResult> =>
  onEngine(backend, (engine) => runOnnxCaseOn(engine, c));

/** Runs a vector of ONNX Runtime's MultiHeadAttention or packed Attention. Rejects with a CaseError as `runCase` does. */
export const runOrtCase = (c: OrtCase, { backend }: RunOptions = {}): Promise<OrtResult> =>
  onEngine(backend, (engine) => runOrtCaseOn(engine, c));

/** Engines stay open for the cases that follow: starting a device takes longer than most cases. */
const engines = new Map<string, Promise<Engine>>();

async function onEngine<T>(backend: Want = 'auto', run: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = engines.get(backend) ?? openEngine(backend).then((open) => open.engine);
  engines.set(backend, engine);
  try {
    return await run(await engine);
  } catch (error) {
    // A backend that failed may be there again next time; a case that is wrong leaves the engine as it was.
    if (error instanceof BackendError) engines.delete(backend);
    throw error;
  }
}
