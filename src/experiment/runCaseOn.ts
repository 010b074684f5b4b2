import { backward, ONE } from '../engine/backward';
import type { Engine, Tensors } from '../engine/engine';
import { filled, type Tensor } from '../tensor/tensor';
import { type Case, CaseError, type CaseResult } from './case';
import { type CasePlan, casePlan } from './casePlan';
import { maskedScores } from './maskedScores';
import { nanMarks, nanMasks, withNaN } from './nanRows';

/** Runs a case on an open engine; `grads`: whether to differentiate. Rejects with a CaseError where it cannot be run. */
export async function runCaseOn(engine: Engine, c: Case, grads = Boolean(c?.grads)): Promise<CaseResult> {
  const made = casePlan(c);
  const asked = askedNames(c, made);
  const full = grads ? backward(made.plan, lossOf(made)) : undefined;
  const of = full ? gradientNames(c, made) : {};
  const masks = nanMasks(made.plan);
  const wanted = new Set([...asked.flatMap((name) => partsOf(name, made.names)), ...masks]);
  if (made.loss) wanted.add(made.loss);
  for (const tensor of Object.values(of)) if (full?.gradients[tensor]) wanted.add(full.gradients[tensor]);
  const given = full ? { ...made.inputs, [ONE]: filled([1], 1) } : made.inputs;
  const run = await engine.run(full?.plan ?? made.plan, given, [...wanted]);

  const marks = nanMarks(made.plan, run.tensors);
  if (full && marks.size > 0) {
    throw new CaseError('fully_masked nan has no gradients: a row of the mask allows no key; ask for zero or uniform');
  }
  const tensors = Object.fromEntries(
    Object.entries(run.tensors).map(([name, t]) => [name, withNaN(t, marks.get(name))]),
  );
  return {
    backend: run.backend,
    dispatches: run.dispatches,
    intermediates: Object.fromEntries(asked.map((name) => [name, intermediate(name, made.names, tensors)])),
    loss: made.loss === undefined ? undefined : tensors[made.loss].values[0],
    // A tensor that no gradient reaches (through a selection, which is constant) has a gradient of zeros.
    grads:
      full &&
      Object.fromEntries(
        Object.entries(of).map(([name, tensor]): [string, Tensor] => {
          const found = full.gradients[tensor];
          return [name, found ? tensors[found] : filled(made.plan.tensors[tensor].shape, 0)];
        }),
      ),
  };
}

function lossOf({ loss }: CasePlan): string {
  if (!loss) throw new CaseError('gradients need the constant loss_weight, which is missing');
  return loss;
}

/** The intermediates that the case lists; without a list, all that there are. */
function askedNames(c: Case, { names }: CasePlan): string[] {
  const all = Object.keys(names).map((name) => name.replace(/before_mask$/, 'masked_scores'));
  const asked = c.intermediates ? Object.keys(c.intermediates) : all;
  const unknown = asked.find((name) => partsOf(name, names).some((tensor) => !tensor));
  if (unknown) throw new CaseError(`intermediate ${unknown} does not occur in kind ${c.spec.kind} with these options`);
  return asked;
}

const MASKED = /masked_scores$/;

/** The tensors of the plan that an intermediate is made from: `masked_scores` from the scores and the mask. */
function partsOf(name: string, names: CasePlan['names']): string[] {
  if (!MASKED.test(name)) return [names[name]];
  const allowed = names[name.replace(MASKED, 'allowed')];
  return [names[name.replace(MASKED, 'before_mask')], ...(allowed ? [allowed] : [])];
}

function intermediate(name: string, names: CasePlan['names'], tensors: Tensors): Tensor {
  const [first, allowed] = partsOf(name, names);
  return MASKED.test(name) ? maskedScores(tensors[first], tensors[allowed]) : tensors[first];
}

/** Tensors of the plan whose gradients the case asks for, by the case's names; without a list, all of them. */
function gradientNames(c: Case, { names, inputs }: CasePlan): Record<string, string> {
  const all = Object.fromEntries([
    ...Object.keys({ ...c.inputs, ...c.weights })
      .filter((name) => name in inputs)
      .map((name) => [name, name]),
    ...Object.entries(names).map(([name, tensor]) => [`act.${name}`, tensor]),
  ]);
  if (!c.grads) return all;
  const missing = Object.keys(c.grads).find((name) => !all[name]);
  if (missing) throw new CaseError(`gradient ${missing} does not occur in kind ${c.spec.kind} with these options`);
  return Object.fromEntries(Object.keys(c.grads).map((name) => [name, all[name]]));
}
