import { shapeUniforms } from '../../shaders/reshape';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { sizeOf } from '../tensor/shape';
import { kernels } from './kernels';

/**
 * What to read of a large batch: steps behind the plan that cut item `item` out of every tensor of `names` whose first
 * axis is a batch of more than one. `read` names for each tensor the one to ask the engine for, which is of one item:
 * (B, …) → (1, …). The other tensors are read as they are.
 */
export function oneItem(
  plan: Plan,
  names: readonly string[],
  item: number,
): { plan: Plan; read: Readonly<Record<string, string>> } {
  const build = new PlanBuilder(kernels, plan);
  const cut = (name: string): string => {
    const { shape, axes } = plan.tensors[name];
    const [batch, ...rest] = shape;
    if (axes[0] !== 'B' || batch <= 1) return name;
    const rows = build.step('reshape', [name], `items.${name}`, shapeUniforms([batch, sizeOf(rest)]));
    const row = build.step('sliceRows', [rows], `row.${name}`, { start: item, count: 1 });
    return build.step('reshape', [row], `item.${name}`, shapeUniforms([1, ...rest]), { axes });
  };
  const read = Object.fromEntries(names.map((name) => [name, cut(name)]));
  return { plan: build.build(), read };
}
