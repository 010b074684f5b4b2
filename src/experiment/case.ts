import type { Tensors } from '../engine/engine';
import { type Tensor, tensor } from '../tensor/tensor';

/** A tensor of a case file: row-major numbers; those that JSON cannot hold are the strings NaN, Infinity, -Infinity. */
export interface CaseTensor {
  readonly shape: readonly number[];
  readonly values: readonly (number | string)[];
}

/** A case: explicit tensors in, what should come out. Semantics: the specification of case files (ARCHITECTURE.md). */
export interface Case {
  readonly name: string;
  readonly spec: CaseSpec;
  readonly inputs: Readonly<Record<string, CaseTensor>>;
  readonly weights: Readonly<Record<string, CaseTensor>>;
  readonly constants: Readonly<Record<string, CaseTensor>>;
  readonly intermediates?: Readonly<Record<string, CaseTensor>>;
  readonly loss?: number;
  readonly grads?: Readonly<Record<string, CaseTensor>>;
}

export interface CaseSpec {
  readonly kind: string;
  readonly H: number;
  /** The model width E, not the width of a head. */
  readonly D: number;
  readonly activation?: string;
  readonly d_ff?: number;
  readonly options?: CaseOptions;
}

/** Options as a case file spells them, unchecked. */
export type CaseOptions = Readonly<Record<string, unknown>>;

export interface CaseResult {
  readonly backend: 'webgpu' | 'cpu';
  readonly dispatches: number;
  readonly intermediates: Readonly<Record<string, Tensor>>;
  readonly loss?: number;
  readonly grads?: Readonly<Record<string, Tensor>>;
}

/** A case that cannot be run; the message names the field and what is supported. */
export class CaseError extends Error {
  override name = 'CaseError';
}

/** Reads a tensor of a case. Throws a CaseError that names it. */
export function caseTensor(name: string, given: CaseTensor): Tensor {
  if (!Array.isArray(given?.shape) || !Array.isArray(given?.values)) {
    throw new CaseError(`tensor ${name} needs a shape and values`);
  }
  const values = given.values.map(Number);
  const wrong = values.findIndex((x, i) => Number.isNaN(x) && given.values[i] !== 'NaN');
  if (wrong >= 0) throw new CaseError(`tensor ${name}: value ${wrong} is not a number`);
  try {
    return tensor(given.shape, values);
  } catch (error) {
    throw new CaseError(`tensor ${name}: ${(error as Error).message}`);
  }
}

export const caseTensors = (given: Readonly<Record<string, CaseTensor>> = {}): Tensors =>
  Object.fromEntries(Object.entries(given).map(([name, t]) => [name, caseTensor(name, t)]));
