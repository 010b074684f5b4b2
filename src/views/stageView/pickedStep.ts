import { useState } from 'react';
import type { Step } from '../../plan/plan';
import type { Scene } from '../scene';

/** Which step the reader picked, by the last part of its result's name, and what was looked at then. */
export interface Pick {
  readonly last: string;
  readonly cell?: string;
}

/**
 * Which of a stage's like steps is drawn: the one picked; but when another number is looked at since, the one that
 * number belongs to.
 */
export function pickedStep(steps: readonly Step[], cell: string | undefined, pick: Pick | undefined): Step {
  const picked = pick && steps.find(({ to }) => lastOf(to[0]) === pick.last);
  if (picked && pick.cell === cell) return picked;
  const readers = steps.filter(({ from }) => cell !== undefined && from.includes(cell));
  const own = steps.find(({ to }) => cell !== undefined && to.includes(cell));
  // What all of them read says nothing about which is meant.
  return own ?? (readers.length === 1 ? readers[0] : undefined) ?? picked ?? steps[0];
}

/** The step drawn, and how to pick another by the name of its result. */
export function usePickedStep(scene: Scene, steps: readonly Step[]): [Step, (result: string) => void] {
  const [pick, setPick] = useState<Pick>();
  const cell = scene.cell?.tensor;
  return [pickedStep(steps, cell, pick), (result) => setPick({ last: lastOf(result), cell })];
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
