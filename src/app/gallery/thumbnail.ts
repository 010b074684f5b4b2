import type { Engine } from '../../engine/engine';
import { type Experiment, readsSentence } from '../../experiment/experiment';
import type { Needs } from '../../experiment/needs';
import { runExperiment } from '../../experiment/runExperiment';
import { preparedSystem } from '../../experiment/runSystem';
import type { Plan } from '../../plan/plan';
import { planFor } from '../../plan/planFor';
import { type Stage, stagesOf } from '../../plan/stages';
import type { Given } from '../../systems/system';
import type { Picture } from '../../views/picture';
import { resultOf } from '../../views/stageView/stageResult';

/** The stage that an experiment opens with, as numbers; and what the run says of itself. */
export interface Thumbnail {
  readonly picture: Picture;
  readonly stage: Stage;
  readonly facts: Readonly<Record<string, number>>;
}

/**
 * Computes the opening stage of an experiment and nothing behind it. Where words are written, or one item of a batch is
 * shown, the whole is run.
 */
export async function thumbnailOf(experiment: Experiment, needs: Needs, engine: Engine): Promise<Thumbnail> {
  const prepared = readsSentence(experiment) ? undefined : preparedSystem(experiment, needs as Given);
  if (!prepared || prepared.item) {
    const { plan, tensors, words, stages, facts = {} } = await runExperiment(experiment, needs, engine);
    const stage = openingStage(stages, experiment.stage);
    const shown = shownIn(plan, stage).map((name) => [name, tensors[name]]);
    return { picture: { plan, tensors: Object.fromEntries(shown), words }, stage, facts };
  }
  const { plan, inputs, words = {}, facts = {} } = prepared;
  const stage = openingStage(stagesOf(plan), experiment.stage);
  const names = shownIn(plan, stage);
  const part = planFor(plan, names);
  const given = Object.fromEntries(Object.entries(inputs).filter(([name]) => name in part.tensors));
  const made = names.filter((name) => plan.tensors[name].kind === 'step');
  const run = await engine.run(part, given, made);
  const tensors = Object.fromEntries(names.map((name) => [name, run.tensors[name] ?? inputs[name]]));
  return { picture: { plan, tensors, words }, stage, facts };
}

/** A system that opens with a picture of its own is shown by its weights. */
function openingStage(stages: readonly Stage[], asked: string): Stage {
  const found = stages.find(({ id }) => id === asked) ?? stages.find(({ kind }) => kind === 'softmax') ?? stages.at(-1);
  if (!found) throw new Error(`there is no stage ${asked}, nor any other`);
  return found;
}

/** What is drawn of a stage: its result, and which of its cells are allowed. */
function shownIn({ steps }: Plan, stage: Stage): string[] {
  const masks = steps.filter((step) => step.kernel === 'mask' && step.stage?.startsWith(`${stage.place}.`));
  return [resultOf(stage), ...masks.flatMap(({ to }) => to)];
}
