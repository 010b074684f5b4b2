import type { Engine } from '../engine/engine';
import type { Tensor } from '../tensor/tensor';
import { asCaseError, CaseError } from './case';
import { Fields } from './fields';
import { maskedScores } from './maskedScores';
import { onnxAttention } from './onnxAttention';
import { type OnnxAnswer, type OnnxCase, OnnxNode } from './onnxNode';
import { dropout, gelu, hardmax, layerNormalization, matMul, softmax } from './onnxOperators';

export interface OnnxResult {
  readonly backend: 'webgpu' | 'cpu';
  readonly dispatches: number;
  readonly outputs: Readonly<Record<string, Tensor>>;
}

const OPERATORS: Readonly<Record<string, (node: OnnxNode) => OnnxAnswer[]>> = {
  Attention: onnxAttention,
  LayerNormalization: layerNormalization,
  Softmax: softmax,
  Gelu: gelu,
  Hardmax: hardmax,
  MatMul: matMul,
  Dropout: dropout,
};

/** Runs an ONNX case on an open engine. Rejects with a CaseError that names what is missing or not supported. */
export async function runOnnxCaseOn(engine: Engine, c: OnnxCase): Promise<OnnxResult> {
  const { node, asked } = asCaseError(() => writePlan(c));
  const wanted = new Set(asked.flatMap(({ answer }) => [answer.tensor, ...(answer.allowed ? [answer.allowed] : [])]));
  const run = await engine.run(node.build.build(), node.given, [...wanted]);
  const output = ({ tensor, shape, allowed }: OnnxAnswer): Tensor => {
    const masked = maskedScores(run.tensors[tensor], allowed === undefined ? undefined : run.tensors[allowed]);
    return { shape: shape ?? masked.shape, values: masked.values };
  };
  return {
    backend: run.backend,
    dispatches: run.dispatches,
    outputs: Object.fromEntries(asked.map(({ name, answer }) => [name, output(answer)])),
  };
}

/** The plan of a case, and the answers to the outputs it names. */
function writePlan(c: OnnxCase): { node: OnnxNode; asked: { name: string; answer: OnnxAnswer }[] } {
  const operator = new Fields(c, 'case').choice('op_type', OPERATORS, '');
  const node = new OnnxNode(c);
  const answers = operator(node);
  const asked = c.node_outputs.flatMap((name, i) => (name ? [{ name, answer: answers[i] }] : []));
  const unknown = asked.find(({ answer }) => !answer);
  if (unknown) throw new CaseError(`output ${unknown.name} of ${c.op_type} is not supported`);
  return { node, asked };
}
