import { normal, uniform } from '../chance/distributions';
import { randomInteger } from '../chance/randomInteger';
import { streamKey } from '../chance/streamKey';
import type { Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import { roundToFloat32, type Tensor, tensor } from '../tensor/tensor';

/**
 * First values of every parameter of a plan, each from its own stream `init.<name>`: word vectors normal with variance
 * 1/E (so that times √E they have variance 1, and as output weights they give logits of variance 1), matrices (out, in)
 * Xavier-uniform (Glorot & Bengio 2010), layer norms 1 and 0, biases 0.
 */
export function initialParameters(plan: Plan, seed: number): Tensors {
  const parameters = Object.entries(plan.tensors).filter(([, spec]) => spec.kind === 'parameter');
  return Object.fromEntries(parameters.map(([name, { shape }]) => [name, initial(name, shape, seed)]));
}

function initial(name: string, shape: readonly number[], seed: number): Tensor {
  if (shape.length === 1) return tensor(shape, Array(shape[0]).fill(name.endsWith('gamma') ? 1 : 0));
  const [rows, cols] = shape;
  const key = streamKey(seed, `init.${name}`);
  const limit = Math.sqrt(6 / (rows + cols));
  const value = name.endsWith('.table')
    ? (k: number) => normal(k) / Math.sqrt(cols)
    : (k: number) => (2 * uniform(k) - 1) * limit;
  const values = Array.from({ length: rows * cols }, (_, i) =>
    value(randomInteger(key, [0, 0, 0, Math.floor(i / cols), i % cols])),
  );
  return roundToFloat32(tensor(shape, values));
}
