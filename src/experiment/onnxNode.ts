import { kernels } from '../engine/kernels';
import type { Uniforms } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { type Shape, shapeText } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { CaseError, type CaseTensor, caseTensor } from './case';
import { Fields } from './fields';

/** One ONNX operator with its inputs and, perhaps, what should come out: a node test as JSON. Booleans are 0 and 1. */
export interface OnnxCase {
  readonly name: string;
  readonly op_type: string;
  readonly opset?: Readonly<Record<string, number>>;
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** The operator's inputs and outputs by position; an empty name is an absent one. */
  readonly node_inputs: readonly string[];
  readonly node_outputs: readonly string[];
  readonly inputs: readonly OnnxTensor[];
  readonly outputs?: readonly OnnxTensor[];
}

export interface OnnxTensor extends CaseTensor {
  readonly name: string;
  readonly dtype: string;
}

/** One output: a tensor of the plan, perhaps under another shape, with −Infinity where `allowed` (of the plan) is 0. */
export interface OnnxAnswer {
  readonly tensor: string;
  readonly shape?: Shape;
  readonly allowed?: string;
}

/** Float types that are computed with; float16 numbers are float32 numbers too. */
export const FLOATS = ['float32', 'float16'];

/** A case while its plan is written. Everything that does not fit is a CaseError that names it. */
export class OnnxNode {
  readonly build = new PlanBuilder(kernels);
  readonly attributes: Fields;
  /** What the plan is given, by the plan's names. */
  readonly given: Record<string, Tensor> = {};
  private readonly c: OnnxCase;

  constructor(c: OnnxCase) {
    this.c = c;
    this.attributes = new Fields(c.attributes ?? {}, 'attribute');
    for (const name of ['node_inputs', 'node_outputs', 'inputs', 'outputs'] as const) {
      const list = c[name] ?? (name === 'outputs' ? [] : undefined);
      if (!Array.isArray(list) || list.includes(null) || list.includes(undefined)) {
        throw new CaseError(`${name} of the case must be a list`);
      }
    }
  }

  get opset(): number {
    return this.c.opset?.['ai.onnx'] ?? Number.POSITIVE_INFINITY;
  }

  /** The input at a position, of one of the types `dtypes`; undefined where it is absent. */
  input(position: number, dtypes: readonly string[] = FLOATS): Tensor | undefined {
    const name = this.c.node_inputs[position];
    if (!name) return undefined;
    const found = this.c.inputs.find((t) => t.name === name);
    if (!found) throw new CaseError(`input ${name} is not among the inputs of the case`);
    if (!dtypes.includes(found.dtype)) {
      throw new CaseError(`input ${name} has dtype ${found.dtype ?? 'none'}; ${dtypes.join(', ')} are supported here`);
    }
    return caseTensor(name, found);
  }

  needed(position: number, dtypes?: readonly string[]): Tensor {
    const found = this.input(position, dtypes);
    if (!found) throw new CaseError(`input ${position} of ${this.c.op_type} is missing`);
    return found;
  }

  isOfType = (position: number, dtype: string): boolean =>
    this.c.inputs.some((t) => t.name === this.c.node_inputs[position] && t.dtype === dtype);

  /** What the case expects at an output. */
  expected(position: number): Tensor | undefined {
    const found = this.c.outputs?.find((t) => t.name === this.c.node_outputs[position]);
    return found && caseTensor(found.name, found);
  }

  /** Declares a tensor in the plan, perhaps under another shape of as many numbers, and answers its name there. */
  give(role: string, t: Tensor, shape: Shape = t.shape): string {
    const name = `given.${role}`;
    this.given[name] = { shape, values: t.values };
    return this.build.input(name, shape);
  }

  step = (kernel: string, from: readonly string[], to: string, uniforms?: Uniforms): string =>
    this.build.step(kernel, from, to, uniforms);

  /** An axis attribute, counted from the end where it is negative. */
  axis(shape: Shape, or: number): number {
    const { length } = shape;
    const fits = (x: number): boolean => Number.isInteger(x) && x >= -length && x < length;
    const axis = this.attributes.number('axis', `an axis of ${shapeText(shape)}`, fits) ?? or;
    if (!fits(axis)) throw new CaseError(`${this.c.op_type} needs an axis, the input has shape ${shapeText(shape)}`);
    return axis < 0 ? axis + length : axis;
  }
}
