import type { BackendName } from '../src/engine/engine';
import type { Case, CaseTensor } from '../src/experiment/case';
import type { OnnxCase, OnnxTensor } from '../src/experiment/onnxNode';
import type { Tensor } from '../src/tensor/tensor';
import { largest } from './closeTo';

// How far a result may be from what a case expects: the table of the case specification, and nothing wider. The CPU
// computes in float64, as the expectations of the oracle cases were.

const CPU = 1e-11;

/** Whether a result goes through a tanh, which WGSL computes loosely. */
export const usesTanh = ({ spec }: Case): boolean =>
  spec.options?.score === 'additive' || spec.options?.softcap !== undefined || spec.activation === 'gelu_tanh';

export const isWeights = (name: string): boolean => /(^|\.)weights[^.]*$/.test(name);

/** The largest difference allowed to an intermediate or output of a case. */
export function valueGate(c: Case, name: string, want: Tensor, backend: BackendName): number {
  const size = largest(want.values.filter(Number.isFinite));
  if (backend === 'cpu') return CPU * Math.max(1, size);
  if (isWeights(name)) return usesTanh(c) ? 5e-5 : 2e-6;
  if (c.name === 'v_large_cancellation') return 2e-2 * size;
  return (usesTanh(c) ? 1e-4 : 5e-6) * size;
}

/** How far the sum of a soft row may be from 1. */
export const rowSumGate = (c: Case, backend: BackendName): number =>
  backend === 'cpu' ? CPU : usesTanh(c) ? 5e-5 : 2e-6;

/**
 * The largest difference allowed to a gradient: in measure of its own largest number, or of a twentieth of the largest
 * gradient of any input or weight of the case. Zeros where there should be gradients fail it.
 */
export function gradientGate(c: Case, want: Tensor, backend: BackendName): number {
  const own = Object.entries(c.grads ?? {}).filter(([name]) => !name.startsWith('act.'));
  const most = largest(own.map(([, t]) => largest((t as CaseTensor).values.map(Number))));
  const gate = backend === 'cpu' ? CPU : usesTanh(c) ? 1e-4 : 2e-5;
  return gate * Math.max(largest(want.values), 0.05 * most);
}

/**
 * The gate of each number of an ONNX output: the suite's own tolerance and the gates above, the narrower of both. Its
 * expectations are float32, so the CPU has the same ones. Float16 cases are computed in float32.
 */
export function onnxGate(c: OnnxCase, output: OnnxTensor): (i: number) => number {
  if (c.op_type === 'Hardmax' || output.dtype === 'bool') return () => 0;
  if (output.dtype === 'float16') return () => 2e-3;
  const want = output.values.map(Number);
  const tanh = Number(c.attributes?.softcap ?? 0) > 0 || c.attributes?.approximate === 'tanh';
  const isWeights =
    c.op_type === 'Softmax' || (c.attributes?.qk_matmul_output_mode === 3 && output.name === c.node_outputs[3]);
  const own = isWeights ? (tanh ? 5e-5 : 2e-6) : (tanh ? 1e-4 : 5e-6) * largest(want.filter(Number.isFinite));
  return (i) => Math.min(own, 1e-6 + 1e-3 * Math.abs(want[i]));
}

export interface Worst {
  /** The largest difference as a share of its gate: above 1 is too much. */
  readonly share: number;
  readonly at: number;
}

/** The worst number of a result. Infinities and NaN must be where they are expected. */
export function worstOf(got: Tensor, want: Tensor, gate: (i: number) => number): Worst {
  let worst: Worst = { share: 0, at: -1 };
  for (let i = 0; i < want.values.length; i++) {
    if (Object.is(got.values[i], want.values[i])) continue;
    const difference = Math.abs(got.values[i] - want.values[i]);
    const share = difference === 0 ? 0 : difference / gate(i);
    if (!(share <= worst.share)) worst = { share: Number.isNaN(share) ? Number.POSITIVE_INFINITY : share, at: i };
  }
  return worst;
}
