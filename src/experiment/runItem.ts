import type { Engine } from '../engine/engine';
import { oneItem } from '../engine/oneItem';
import { pinned } from '../engine/pinned';
import type { Plan, TensorSpec } from '../plan/plan';
import { stagesOf } from '../plan/stages';
import type { Item, SystemRun } from '../systems/system';
import type { Pin } from './edits';
import type { Experiment } from './experiment';
import { pinnedCells } from './pinnedCells';
import type { SideResult } from './result';

/** Computes a whole batch and reads one item of it, whose walk alone is `ran`. */
export async function runItem(
  experiment: Experiment,
  { plan, inputs, words = {}, facts, item }: SystemRun & { item: Item },
  engine: Engine,
): Promise<SideResult> {
  const cells = (of: Plan, at: (pin: Pin) => readonly number[]) =>
    pinnedCells(
      of,
      experiment.pins.map((pin) => ({ ...pin, at: at(pin) })),
    );
  const inBatch = ({ tensor, at }: Pin): readonly number[] =>
    isBatch(plan.tensors[tensor]) ? [item.index + at[0], ...at.slice(1)] : at;
  const whole = pinned(plan, inputs, cells(plan, inBatch));
  const ran = pinned(
    item.plan,
    item.inputs,
    cells(item.plan, ({ at }) => at),
  );
  const names = Object.keys(plan.tensors);
  const computed = names.filter((name) => plan.tensors[name].kind === 'step');
  const { plan: reading, read } = oneItem(whole.plan, computed, item.index);
  const run = await engine.run(reading, whole.inputs, Object.values(read));
  const tensors = names.map((name) => [name, read[name] ? run.tensors[read[name]] : ran.inputs[name]]);
  return {
    ...{ experiment, plan, ran, stages: stagesOf(plan), words, facts, output: [], finished: true },
    tensors: Object.fromEntries(tensors),
    ...{ backend: run.backend, dispatches: run.dispatches },
  };
}

const isBatch = (spec: TensorSpec | undefined): boolean => spec?.axes[0] === 'B' && spec.shape[0] > 1;
