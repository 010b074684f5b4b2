import type { Engine, Tensors } from '../engine/engine';
import { computedName, pinned } from '../engine/pinned';
import { stagesOf } from '../plan/stages';
import type { Given, SystemRun } from '../systems/system';
import { withChance } from './chance';
import type { Experiment } from './experiment';
import { pinnedCells } from './pinnedCells';
import type { SideResult } from './result';
import { runItem } from './runItem';
import { cutRows, writtenWords } from './written';

/** What a recipe makes of an experiment: its plan and what that is given. */
export function preparedSystem({ system, knobs, chance }: Experiment, given: Given): SystemRun {
  if (!system.run) throw new Error(`${system.name} has no recipe`);
  const run = system.run(knobs, given);
  const { item } = run;
  return {
    ...run,
    plan: withChance(run.plan, chance),
    ...(item ? { item: { ...item, plan: withChance(item.plan, chance) } } : {}),
  };
}

/** Runs a system beside the translator, as its knobs, the numbers set by hand and what it is given make it. */
export async function runSystem(experiment: Experiment, given: Given, engine: Engine): Promise<SideResult> {
  const prepared = preparedSystem(experiment, given);
  if (prepared.item) return runItem(experiment, { ...prepared, item: prepared.item }, engine);
  const { plan, inputs, words = {}, facts, writes } = prepared;
  const ran = pinned(plan, inputs, pinnedCells(plan, experiment.pins));
  const stages = stagesOf(plan);
  // Not only what is walked through: a figure may show what stands in no stage.
  const wanted = Object.keys(plan.tensors);
  const computed = wanted.filter((name) => plan.tensors[name].kind === 'step');
  const chosen = writes && computedName(writes.word) in ran.plan.tensors ? [computedName(writes.word)] : [];
  const run = await engine.run(ran.plan, ran.inputs, [...computed, ...chosen]);
  const tensors: Tensors = { ...inputs, ...ran.inputs, ...run.tensors };
  const result = { experiment, plan, ran, stages, facts, backend: run.backend, dispatches: run.dispatches };
  if (!writes) return { ...result, tensors: named(wanted, tensors), words, output: [], finished: true };

  const { output, finished } = writtenWords(
    {
      ids: tensors[writes.word].values,
      own: tensors[chosen[0] ?? writes.word].values,
      probabilities: tensors[writes.probabilities].values,
    },
    writes.words,
    writes.end,
  );
  const rows = output.length;
  return {
    ...result,
    tensors: Object.fromEntries(wanted.map((name) => [name, cutRows(tensors[name], plan.tensors[name].axes, rows)])),
    words: { ...words, target: [words.target?.[0] ?? '', ...output.slice(0, -1).map(({ word }) => word)] },
    output,
    finished,
  };
}

const named = (names: readonly string[], tensors: Tensors): Tensors =>
  Object.fromEntries(names.map((name) => [name, tensors[name]]));
