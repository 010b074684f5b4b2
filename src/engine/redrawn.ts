import { DISTRIBUTION } from '../../shaders/draw';
import { INTEGERS } from '../chance/randomInteger';
import type { Plan, Step } from '../plan/plan';
import { kernels } from './kernels';

/** What is wanted of one source of chance: the number of its draw, counted on from the plan's own, or none of it. */
export type DrawChoice = number | 'off';

/**
 * The plan with another draw of some of its patterns, by the pattern's tensor, or without them. The draw's number is part
 * of every random number's address, so no other pattern changes by a bit.
 *
 * Without it a mask keeps every number and nothing is scaled in its place; noise has strength 0; the most likely key is
 * taken instead of a sampled one. Names that are no pattern of the plan, or one that `canBeOff` denies, take no hold.
 */
export function redrawn(plan: Plan, choices: ReadonlyMap<string, DrawChoice>): Plan {
  const off = new Set([...choices].flatMap(([name, choice]) => (choice === 'off' && canBeOff(plan, name) ? name : [])));
  const steps = plan.steps.map((step): Step => {
    if (step.off) return step;
    if (step.kernel === 'draw') {
      const [pattern] = step.to;
      const choice = choices.get(pattern);
      if (typeof choice === 'number') return withUniforms(step, { draw0: (step.uniforms.draw0 ?? 0) + choice });
      return off.has(pattern) && isMask(step) ? withUniforms(step, { threshold: INTEGERS }) : step;
    }
    if (!step.from.some((name) => off.has(name))) return step;
    if (step.kernel === 'dropout') return withUniforms(step, { p: 0 });
    const { withoutChance } = kernels[step.kernel];
    return withoutChance ? { ...step, uniforms: withoutChance(step.uniforms) } : step;
  });
  return { ...plan, steps };
}

/** Whether it is known what the plan does without a pattern: a mask can keep everything, other readers must say it. */
export function canBeOff(plan: Plan, pattern: string): boolean {
  const draw = plan.steps.find(({ kernel, to, off }) => kernel === 'draw' && !off && to[0] === pattern);
  if (!draw) return false;
  const readers = plan.steps.filter(({ from, off }) => !off && from.includes(pattern));
  return isMask(draw) || readers.every(({ kernel }) => kernels[kernel].withoutChance);
}

const isMask = ({ uniforms }: Step): boolean => uniforms.distribution === DISTRIBUTION.bernoulli;

const withUniforms = (step: Step, more: Step['uniforms']): Step => ({
  ...step,
  uniforms: { ...step.uniforms, ...more },
});
