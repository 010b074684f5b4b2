import { DROPOUT_MODE } from '../../../shaders/dropout';
import { SELECTION } from '../../../shaders/select';
import { droppedSum } from '../../chance/expectations';
import { computedName } from '../../engine/pinned';
import type { Facts } from '../../i18n/fill';
import type { StageTexts } from '../../i18n/stageTexts';
import type { Plan, Step } from '../../plan/plan';
import { percent, short } from '../../views/numberFormat';
import type { StageRow } from '../../views/scene';

/** Which sentence says what a row adds up to, and the numbers in it. */
export interface RowSum {
  readonly say: keyof StageTexts['rowSums'];
  readonly facts: Facts;
}

/**
 * What a row of weights (or of scores that are dropped) adds up to, and, after dropout, what it would on average over all
 * draws of the mask: its terms fall one by one, or all at once where they share a draw. Undefined where the sum is 1 for
 * no other reason than softmax.
 */
export function rowSum(
  plan: Plan,
  { step, before, after }: StageRow,
  isEdited: (tensor: string) => boolean,
): RowSum | undefined {
  const { kernel, uniforms: u } = step;
  const facts = { sum: short(total(after)) };
  if (kernel === 'dropout') {
    if (u.train === 0) return { say: 'evaluation', facts: { ...facts, p: percent(u.p) } };
    const mask = step.from[1];
    if (!drawn(plan, mask) || isEdited(mask)) return { say: 'masked', facts };
    const isShared = before.length > 1 && plan.tensors[mask].shape.at(-1) === 1;
    const scale = u.mode === DROPOUT_MODE.downscaleInInfer ? 'downscaleInInfer' : 'upscaleInTrain';
    const { mean, deviation } = droppedSum(isShared ? [total(before)] : before, u.p, scale);
    return { say: 'dropped', facts: { ...facts, mean: short(mean), spread: short(deviation) } };
  }
  if (total(after) === 0) return undefined;
  if (kernel === 'select') {
    if (u.kind === SELECTION.sampled) return { say: 'sampled', facts };
    const isPart = u.kind === SELECTION.topk || u.kind === SELECTION.threshold;
    if (isPart && !u.renorm) return { say: 'removed', facts };
    return u.renorm && makers(plan, step.from[0]).some(isChance) ? { say: 'divided', facts } : undefined;
  }
  return kernel === 'softmax' && makers(plan, step.from[0]).some(({ kernel }) => kernel === 'dropout')
    ? { say: 'divided', facts }
    : undefined;
}

/** Whether a tensor is a pattern of random numbers. */
const drawn = (plan: Plan, name: string): boolean => makers(plan, name).some(({ kernel }) => kernel === 'draw');

const makers = (plan: Plan, name: string): Step[] =>
  plan.steps.filter(({ to, off }) => !off && (to.includes(name) || to.includes(computedName(name))));

const isChance = ({ kernel }: Step): boolean => kernel === 'noise' || kernel === 'dropout';

const total = (row: readonly number[]): number => row.reduce((sum, x) => sum + x, 0);
