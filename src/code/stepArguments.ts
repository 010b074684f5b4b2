import type { Step } from '../plan/plan';
import { placeAt, type Shape } from '../tensor/shape';

interface Shapes {
  /** Of the step's first operand in the plan, where its uniforms were written. */
  readonly planned: Shape;
  /** Of its first result on screen, which may have fewer rows. */
  readonly shown: Shape;
}

/**
 * What a step gives a Python function for those of its named arguments that it has a value for, e.g. `factor=0.25`. They
 * are the step's uniforms, but `shape` is the shape on screen, and `place` stands for the uniform `cell`, a number's
 * place in the rows of the plan: its index along every axis, which does not depend on how many rows are on screen.
 */
export function stepArguments(step: Step, named: readonly string[], { planned, shown }: Shapes): string[] {
  const value = (name: string): string | undefined => {
    if (name === 'shape') return tuple(shown);
    if (name === 'place') return tuple(placeAt(planned, step.uniforms.cell));
    const uniform = step.uniforms[name];
    return uniform === undefined ? undefined : pythonNumber(uniform);
  };
  return named.flatMap((name) => {
    const text = value(name);
    return text === undefined ? [] : [`${name}=${text}`];
  });
}

/** A Python tuple. */
export const tuple = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `(${numbers[0]},)` : `(${numbers.join(', ')})`;

const pythonNumber = (x: number): string => (Number.isFinite(x) ? String(x) : `float("${x}")`);
