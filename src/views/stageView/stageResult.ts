import type { Step } from '../../plan/plan';
import type { Stage } from '../../plan/stages';

/** The step whose first result is what the stage is about; undefined for a stage that is off. */
export const mainStep = (stage: Stage): Step | undefined => stage.steps.filter((step) => step.to.length > 0).at(-1);

/** The tensor a stage is about: its result, or what passes through while it is off. */
export const resultOf = (stage: Stage): string => mainStep(stage)?.to[0] ?? stage.to[0];

/** Names of the operands of a step that are there. */
export const operandsOf = (step: Step): string[] => step.from.filter((name) => name !== '');
