import { type DrawSummary, deviation } from '../../engine/drawSummary';
import { cutRows } from '../../experiment/written';
import type { DrawView } from '../../store/draws';
import { placeAt, type Shape } from '../../tensor/shape';
import { type Tensor, tensor } from '../../tensor/tensor';

/** What many draws say of every number of a tensor, in the shape that the result shows of it. */
export function drawnTensor(
  summary: DrawSummary,
  view: Exclude<DrawView, 'own'>,
  axes: readonly string[],
  rows: number,
): Tensor | undefined {
  const { shape, mean, draws, top } = summary;
  if (view === 'top' && !top) return undefined;
  const values = {
    mean: () => mean,
    spread: () => mean.map((_, i) => deviation(summary, i)),
    top: () => top!.counts.map((count) => count / draws),
  }[view]();
  const whole = tensor(shape, values);
  return rows > 0 ? cutRows(whole, axes, rows) : whole;
}

/** The element of the whole tensor that is element `index` of the part of it that is shown. */
export const wholeIndex = (whole: Shape, shown: Shape, index: number): number =>
  placeAt(shown, index).reduce((at, place, axis) => at * whole[axis] + place, 0);
