import type { Tensors } from '../engine/engine';
import { tensor } from '../tensor/tensor';
import { idsOf, sides } from './batch';
import type { Pair } from './corpus/pair';
import type { Direction } from './direction';
import { TRAINING } from './trainingPlan';
import { END, PAD, START, type Vocabulary } from './vocabulary';

/** A pair in one direction, as ids. */
export interface IdPair {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export const idPairs = (
  pairs: readonly Pair[],
  direction: Direction,
  source: Vocabulary,
  target: Vocabulary,
): IdPair[] =>
  pairs.map((pair) => {
    const { source: from, target: to } = sides(pair, direction);
    return { source: idsOf(from, source), target: idsOf(to, target) };
  });

/** Pairs with equally many source words as tensors: source words, no end marker; start and target words in, target words and end wanted. */
export function recurrentBatch(pairs: readonly IdPair[]): {
  inputs: Tensors;
  batch: number;
  source: number;
  target: number;
  words: number;
} {
  const batch = pairs.length;
  const source = pairs[0].source.length;
  const target = Math.max(...pairs.map((pair) => pair.target.length)) + 1;
  const padded = (ids: readonly number[], fill: number): number[] => [
    ...ids,
    ...Array<number>(target - ids.length).fill(fill),
  ];
  return {
    inputs: {
      [TRAINING.source]: tensor(
        [batch, source],
        pairs.flatMap((pair) => pair.source),
      ),
      [TRAINING.target]: tensor(
        [batch, target],
        pairs.flatMap((pair) => padded([START, ...pair.target], PAD)),
      ),
      [TRAINING.wanted]: tensor(
        [batch * target],
        pairs.flatMap((pair) => padded([...pair.target, END], -1)),
      ),
    },
    batch,
    source,
    target,
    words: pairs.reduce((n, pair) => n + pair.target.length + 1, 0),
  };
}
