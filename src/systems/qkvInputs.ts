import type { Tensors } from '../engine/engine';
import type { PlanBuilder } from '../plan/planBuilder';
import { standardNormal } from './randomTensor';

/**
 * Independent standard normal Q (1, H, N, D), K (1, H, M, D) and V (1, H, M, D) as inputs `q`, `k`, `v` of a plan, and
 * their numbers: example number `example`. More tokens or heads leave the others as they are.
 */
export function qkvInputs(
  build: PlanBuilder,
  o: { heads: number; queries: number; keys: number; width: number; example: number },
): { q: string; k: string; v: string; inputs: Tensors } {
  const given = (name: string, axis: 'N' | 'M', rows: number) => {
    const shape = [1, o.heads, rows, o.width];
    return [
      build.input(name, shape, ['B', 'H', axis, 'D']),
      standardNormal(shape, o.example, `input.${name}`),
    ] as const;
  };
  const [q, queries] = given('q', 'N', o.queries);
  const [k, keys] = given('k', 'M', o.keys);
  const [v, values] = given('v', 'M', o.keys);
  return { q, k, v, inputs: { q: queries, k: keys, v: values } };
}
