import type { Engine } from '../engine/engine';
import { stagesOf } from '../plan/stages';
import type { Given } from '../systems/system';
import type { Translator } from '../translator/loadTranslator';
import { type Experiment, isEdited, isTranslator, otherSide, sameRun, unedited } from './experiment';
import type { Gradient } from './gradient';
import type { Needs } from './needs';
import type { Result, SideResult } from './result';
import { runSystem } from './runSystem';
import { translate } from './translate';

/** Runs an experiment and what it is compared with. Rejects with an Error that names a word that is not known. */
export async function runExperiment(experiment: Experiment, needs: Needs, engine: Engine): Promise<Result> {
  const began = performance.now();
  const run = await oneSide(experiment, needs, engine);
  const other = otherSide(experiment) ?? (isEdited(experiment) ? unedited(experiment) : undefined);
  const reference = other && (await remembered(other, needs, engine));
  const scalar = experiment.gradient;
  // Most visits never go backwards: the way there is downloaded when somebody does.
  const gradient =
    scalar && (await (await import('./differentiate')).differentiate(experiment, scalar, needs, engine, run));
  return {
    ...run,
    ...(reference ? { reference } : {}),
    ...(gradient ? backwards(run, gradient) : {}),
    milliseconds: performance.now() - began,
  };
}

const oneSide = (experiment: Experiment, needs: Needs, engine: Engine): Promise<SideResult> =>
  isTranslator(experiment)
    ? translate(experiment, needs as Translator, engine)
    : runSystem(experiment, needs as Given, engine);

const backwards = (run: SideResult, gradient: Gradient): Partial<Result> => ({
  gradient,
  plan: gradient.plan,
  stages: stagesOf(gradient.plan),
  tensors: { ...run.tensors, ...gradient.tensors },
});

const known = new WeakMap<Engine, SideResult>();

/** While one side is edited the other stays as it is: it is run once. */
async function remembered(experiment: Experiment, needs: Needs, engine: Engine): Promise<SideResult> {
  const before = known.get(engine);
  if (before && sameRun(before.experiment, experiment)) return before;
  const run = await oneSide(experiment, needs, engine);
  known.set(engine, run);
  return run;
}
