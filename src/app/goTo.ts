import type { Look } from '../experiment/experiment';
import type { Place } from '../experiment/place';
import type { Result } from '../experiment/result';

/**
 * What has to be looked at for a number to be on screen: the stage that makes its tensor, or the first that reads it,
 * with its head and its output step. Undefined where no stage shows it.
 */
export function lookAt(
  { plan, stages }: Pick<Result, 'plan' | 'stages'>,
  { tensor, at }: Place,
): Partial<Pick<Look, 'stage' | 'head' | 'row'>> | undefined {
  const on = stages.filter((stage) => !stage.off);
  const stage = on.find(({ to }) => to.includes(tensor)) ?? on.find(({ from }) => from.includes(tensor));
  if (!stage) return undefined;
  const axes = plan.tensors[tensor]?.axes ?? [];
  const along = (label: string): number | undefined => at[axes.indexOf(label)];
  const [head, row] = [along('H'), along('N:target')];
  return { stage: stage.id, ...(head !== undefined && { head }), ...(row !== undefined && { row }) };
}
