import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import type { RecurrentShape } from '../systems/recurrentTranslator';
import { tensor } from '../tensor/tensor';
import { sides } from './batch';
import type { Pair } from './corpus/pair';
import type { Direction } from './direction';
import { idPairs, recurrentBatch } from './recurrentBatch';
import { producedAt, recurrentDecodingPlan, recurrentLossPlan, weightsAt } from './recurrentPlans';
import { TRAINING } from './trainingPlan';
import { emptyInputs } from './trainRecurrent';
import { END, START, type Vocabulary } from './vocabulary';

/** A trained recurrent translator, as it is measured. */
export interface RecurrentTranslator {
  readonly direction: Direction;
  readonly shape: RecurrentShape;
  readonly parameters: Tensors;
  readonly source: Vocabulary;
  readonly target: Vocabulary;
}

const BATCH = 64;
const LONGEST = 15;

/** Share of pairs whose source is translated exactly into the target, greedily. */
export function exactShare(of: RecurrentTranslator, pairs: readonly Pair[]): number {
  let right = 0;
  for (const group of bySourceLength(of, pairs)) {
    const ids = idPairs(group, of.direction, of.source, of.target);
    const [size, words] = [ids.length, ids[0].source.length];
    const plan = recurrentDecodingPlan(of.shape, size, words, LONGEST + 1);
    const inputs = {
      ...emptyInputs(plan),
      ...of.parameters,
      [TRAINING.source]: tensor(
        [size, words],
        ids.flatMap(({ source }) => source),
      ),
      [TRAINING.target]: tensor([size, 1], Array(size).fill(START)),
    };
    const wanted = Array.from({ length: LONGEST + 1 }, (_, t) => producedAt(t));
    const { tensors } = runOnCpu(plan, inputs, wanted);
    ids.forEach(({ target }, row) => {
      const said = wanted.map((name) => tensors[name].values[row]);
      if ([...target, END].every((id, t) => id === said[t])) right++;
    });
  }
  return right / pairs.length;
}

/** A word that has no counterpart of its own; what is looked at for it is not scored. */
const UNSCORED = '的';

/**
 * Share of target words with a counterpart, by the gold alignment, for which the largest weight is on it while the gold
 * target is produced.
 */
export function alignedShare(of: RecurrentTranslator, pairs: readonly Pair[]): number {
  let words = 0;
  let right = 0;
  for (const group of bySourceLength(of, pairs)) {
    const batch = recurrentBatch(idPairs(group, of.direction, of.source, of.target));
    const plan = recurrentLossPlan(of.shape, batch);
    const wanted = Array.from({ length: batch.target }, (_, t) => weightsAt(t));
    const { tensors } = runOnCpu(plan, { ...emptyInputs(plan), ...of.parameters, ...batch.inputs }, wanted);
    group.forEach((pair, b) => {
      const gold = pair.align.map(([en, zh]) => (of.direction === 'en-zh' ? [zh, en] : [en, zh]));
      const said = sides(pair, of.direction).target;
      for (const row of new Set(gold.map(([row]) => row).filter((row) => said[row] !== UNSCORED))) {
        const weights = tensors[wanted[row]].values.subarray(b * batch.source, (b + 1) * batch.source);
        const looked = weights.indexOf(Math.max(...weights));
        words++;
        if (gold.some(([r, j]) => r === row && j === looked)) right++;
      }
    });
  }
  return right / words;
}

/** Pairs with equally many source words together, at most BATCH. */
function bySourceLength({ direction }: RecurrentTranslator, pairs: readonly Pair[]): Pair[][] {
  const groups = new Map<number, Pair[][]>();
  for (const pair of pairs) {
    const { length } = sides(pair, direction).source;
    const same = groups.get(length) ?? [[]];
    groups.set(length, same);
    if (same.at(-1)!.length === BATCH) same.push([]);
    same.at(-1)!.push(pair);
  }
  return [...groups.values()].flat();
}
