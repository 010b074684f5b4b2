import type { Step } from '../../plan/plan';
import type { Stage } from '../../plan/stages';
import { type Matrix, matrixOf } from '../matrix';
import { axesOf, type Picture } from '../picture';

/**
 * Which cells are allowed in a stage: the result of its place's `mask` step, from that step on. Cells that are left out
 * of a softmax are then told apart from weights that are 0.
 */
export function allowedIn(picture: Picture, stage: Stage, head: number, heads: number): Matrix | undefined {
  const { steps } = picture.plan;
  const made = steps.findIndex((step) => step.kernel === 'mask' && placeOf(step) === stage.place);
  if (made < 0 || made > steps.indexOf(stage.steps[stage.steps.length - 1])) return undefined;
  const name = steps[made].to[0];
  const tensor = picture.tensors[name];
  return tensor && matrixOf(tensor, axesOf(picture, name), head, heads);
}

const placeOf = ({ stage = '' }: Step): string => stage.slice(0, Math.max(0, stage.lastIndexOf('.')));
