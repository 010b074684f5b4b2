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
  if (!obeyed(picture, stage, name)) return undefined;
  const tensor = picture.tensors[name];
  return tensor && matrixOf(tensor, axesOf(picture, name), head, heads);
}

/** Whether the softmax that the stage's numbers come from, or that they are on the way to, leaves the others out. */
function obeyed({ plan: { steps } }: Picture, stage: Stage, mask: string): boolean {
  const last = steps.indexOf(stage.steps[stage.steps.length - 1]);
  const here = steps.filter((step) => step.kernel === 'softmax' && placeOf(step) === stage.place);
  const softmax = here.filter((step) => steps.indexOf(step) <= last).at(-1) ?? here[0];
  return softmax === undefined || softmax.from.includes(mask);
}

const placeOf = ({ stage = '' }: Step): string => stage.slice(0, Math.max(0, stage.lastIndexOf('.')));
