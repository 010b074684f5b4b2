import type { Engine } from '../engine/engine';
import { openEngine } from '../engine/openEngine';
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

async function onEngine<T>(backend: RunOptions['backend'], run: (engine: Engine) => Promise<T>): Promise<T> {
  const { engine } = await openEngine(backend ?? 'auto');
  try {
    return await run(engine);
  } finally {
    engine.dispose();
  }
}
