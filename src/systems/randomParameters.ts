import type { Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import { filled } from '../tensor/tensor';
import { standardNormal } from './randomTensor';

/**
 * Values for every parameter of a plan, those of example number `example`, each from a stream of its own: matrices
 * (…, out, in) normal with variance 1/in, so that what they map keeps its variance, or with standard deviation `spread`;
 * vectors 0, and γ of layer norms 1.
 */
export function randomParameters(plan: Plan, example: number, spread?: number): Tensors {
  const parameters = Object.entries(plan.tensors).filter(([, { kind }]) => kind === 'parameter');
  return Object.fromEntries(
    parameters.map(([name, { shape }]) => {
      if (shape.length === 1) return [name, filled(shape, name.endsWith('gamma') ? 1 : 0)];
      return [name, standardNormal(shape, example, `parameter.${name}`, spread ?? 1 / Math.sqrt(shape.at(-1)!))];
    }),
  );
}
