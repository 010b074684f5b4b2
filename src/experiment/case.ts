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
  readonly weights?: Readonly<Record<string, CaseTensor>>;
  readonly constants?: Readonly<Record<string, CaseTensor>>;
  readonly intermediates?: Readonly<Record<string, CaseTensor>>;
  readonly loss?: number | string;
  readonly grads?: Readonly<Record<string, CaseTensor>>;
}

export interface CaseSpec {
  readonly kind: string;
  readonly H: number;
  /** The model width E, not the width of a head. */
  readonly D: number;
  readonly activation?: string;
  readonly d_ff?: number;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface CaseResult {
  readonly backend: 'webgpu' | 'cpu';
  readonly dispatches: number;
  readonly intermediates: Readonly<Record<string, Tensor>>;
  /** Absent where the case has no `loss_weight`. */
  readonly loss?: number;
  readonly grads?: Readonly<Record<string, Tensor>>;
}

/** A case that cannot be run; the message names the field and what is supported. */
export class CaseError extends Error {
  override name = 'CaseError';
}

/** Does `work`; whatever it throws becomes a CaseError. Recipes refuse tensors that do not fit by plain Errors. */
export function asCaseError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CaseError) throw error;
    throw new CaseError((error as Error).message, { cause: error });
  }
}

const NON_FINITE = ['NaN', 'Infinity', '-Infinity'];

/** Reads a tensor of a case. Throws a CaseError that names it. */
export function caseTensor(name: string, given: CaseTensor): Tensor {
  if (!Array.isArray(given?.shape) || !Array.isArray(given?.values)) {
    throw new CaseError(`tensor ${name} needs a shape and values`);
  }
  if (!given.shape.every((d) => Number.isInteger(d) && d >= 0)) {
    throw new CaseError(`tensor ${name}: the shape is ${JSON.stringify(given.shape)}`);
  }
  const wrong = given.values.findIndex((x) => typeof x !== 'number' && !NON_FINITE.includes(x));
  if (wrong >= 0) throw new CaseError(`tensor ${name}: value ${wrong} is not a number`);
  try {
    return tensor(given.shape, given.values.map(Number));
  } catch (error) {
    throw new CaseError(`tensor ${name}: ${(error as Error).message}`);
  }
}

export const caseTensors = (given: Readonly<Record<string, CaseTensor>>): Tensors =>
  Object.fromEntries(Object.entries(given).map(([name, t]) => [name, caseTensor(name, t)]));
