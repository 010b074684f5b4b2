import { differenceOf } from '../engine/compareBackends';
import type { Engine } from '../engine/engine';
import { oneItem } from '../engine/oneItem';
import { pinned } from '../engine/pinned';
import type { TensorSpec } from '../plan/plan';
import { stagesOf } from '../plan/stages';
import type { Item, SystemRun } from '../systems/system';
import type { Pin } from './edits';
import type { Experiment } from './experiment';
import { pinnedCells } from './pinnedCells';
import type { Result, SideResult } from './result';

/**
 * Runs the one item of a batch that is looked at: items have nothing to do with each other, so a knob is answered at once
 * whatever the size of the batch. `plan` is the whole batch's, whose shapes are shown; `ran` that of the item.
 */
export async function runItem(
  experiment: Experiment,
  { plan, inputs, words = {}, facts, item }: SystemRun & { item: Item },
  engine: Engine,
): Promise<SideResult> {
  const ran = pinned(item.plan, item.inputs, pinnedCells(item.plan, experiment.pins));
  const names = Object.keys(plan.tensors);
  const computed = names.filter((name) => plan.tensors[name].kind === 'step');
  const run = await engine.run(ran.plan, ran.inputs, computed);
  return {
    ...{ experiment, plan, ran, stages: stagesOf(plan), words, facts, output: [], finished: true },
    tensors: { ...ran.inputs, ...run.tensors },
    batch: { inputs, index: item.index },
    ...{ backend: run.backend, dispatches: run.dispatches },
  };
}

/** What computing a whole batch took, and how far its item is from the same item computed alone. */
export interface WholeBatch {
  readonly items: number;
  readonly milliseconds: number;
  /** The largest difference, and that as a share of the largest number of its tensor. */
  readonly most: number;
  readonly share: number;
}

/** Computes the whole batch at its full size, reads the item looked at back out of it, and compares. */
export async function wholeBatch(
  { plan, stages, tensors, batch, experiment }: Result,
  engine: Engine,
): Promise<WholeBatch> {
  if (!batch) throw new Error('there is no batch');
  const inBatch = ({ tensor, at }: Pin): readonly number[] =>
    isBatch(plan.tensors[tensor]) ? [batch.index + at[0], ...at.slice(1)] : at;
  const pins = experiment.pins.map((pin) => ({ ...pin, at: inBatch(pin) }));
  const whole = pinned(plan, batch.inputs, pinnedCells(plan, pins));
  const walked = [...new Set(stages.flatMap(({ to, off }) => (off ? [] : to)))];
  const { plan: reading, read } = oneItem(whole.plan, walked, batch.index);
  const began = performance.now();
  const run = await engine.run(reading, whole.inputs, Object.values(read));
  const milliseconds = performance.now() - began;
  const apart = walked.map((name) => differenceOf(name, run.tensors[read[name]], tensors[name]));
  const share = Math.max(...apart.map(({ most, size }) => (most === 0 ? 0 : most / size)));
  const items = Math.max(...Object.values(plan.tensors).map((spec) => (isBatch(spec) ? spec.shape[0] : 1)));
  return { items, milliseconds, most: Math.max(...apart.map(({ most }) => most)), share };
}

const isBatch = (spec: TensorSpec | undefined): boolean => spec?.axes[0] === 'B' && spec.shape[0] > 1;
