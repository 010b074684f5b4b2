import type { Tensors } from '../engine/engine';
import { tensor } from '../tensor/tensor';
import type { Pair } from './corpus/pair';
import type { Direction } from './direction';
import { TRAINING } from './trainingPlan';
import { END, PAD, START, type Vocabulary } from './vocabulary';

/** Source and target words of a pair in a direction. */
export const sides = (pair: Pair, direction: Direction): { source: readonly string[]; target: readonly string[] } =>
  direction === 'en-zh' ? { source: pair.en, target: pair.zh } : { source: pair.zh, target: pair.en };

/** Ids of the words; throws at a word outside the vocabulary. */
export const idsOf = (words: readonly string[], vocabulary: Vocabulary): number[] =>
  words.map((word) => {
    const id = vocabulary.id(word);
    if (id === undefined) throw new Error(`“${word}” is not in the vocabulary`);
    return id;
  });

/** A source sentence as the encoder reads it: its words and the end marker. */
export const sourceIds = (words: readonly string[], vocabulary: Vocabulary): number[] => [
  ...idsOf(words, vocabulary),
  END,
];

export interface Batch {
  readonly inputs: Tensors;
  readonly size: number;
  readonly sourceTokens: number;
  readonly targetTokens: number;
  /** How many target words count. */
  readonly words: number;
}

/** Pads pairs to one rectangle: source words and end; start and target words in; target words and end wanted. */
export function batchOf(pairs: readonly Pair[], direction: Direction, source: Vocabulary, target: Vocabulary): Batch {
  const rows = pairs.map((pair) => {
    const { source: from, target: to } = sides(pair, direction);
    return { source: sourceIds(from, source), target: idsOf(to, target) };
  });
  const size = rows.length;
  const sourceTokens = Math.max(...rows.map((row) => row.source.length));
  const targetTokens = Math.max(...rows.map((row) => row.target.length)) + 1;
  const padded = (ids: number[], length: number, fill: number): number[] => [
    ...ids,
    ...Array<number>(length - ids.length).fill(fill),
  ];
  const inputs = {
    [TRAINING.source]: tensor(
      [size, sourceTokens],
      rows.flatMap((row) => padded(row.source, sourceTokens, PAD)),
    ),
    [TRAINING.sourceLengths]: tensor(
      [size],
      rows.map((row) => row.source.length),
    ),
    [TRAINING.target]: tensor(
      [size, targetTokens],
      rows.flatMap((row) => padded([START, ...row.target], targetTokens, PAD)),
    ),
    [TRAINING.wanted]: tensor(
      [size * targetTokens],
      rows.flatMap((row) => padded([...row.target, END], targetTokens, -1)),
    ),
  };
  const words = rows.reduce((n, row) => n + row.target.length + 1, 0);
  return { inputs, size, sourceTokens, targetTokens, words };
}
