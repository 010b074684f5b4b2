import type { RecurrentCell } from './recurrentCell';
import type { RecurrentScore, RecurrentShape } from './recurrentTranslator';

/** What distinguishes the recurrent translators that are trained. */
export type RecurrentKind = Pick<RecurrentShape, 'cell' | 'score' | 'feedWord'>;

const kind = (cell: RecurrentCell, score: RecurrentScore = 'additive', feedWord = true): RecurrentKind => ({
  cell,
  score,
  feedWord,
});

/** What is trained and shipped, in each direction. */
export const recurrentKinds: readonly RecurrentKind[] = [
  kind('gru'),
  kind('lstm'),
  kind('janet'),
  kind('indrnn'),
  kind('gru', 'dot'),
  kind('gru', 'scaled'),
  kind('gru', 'bilinear'),
  kind('gru', 'additive', false),
];

/** What a kind's training goes on from; undefined where it begins from nothing. */
export const trainedOnFrom = ({ cell, score, feedWord }: RecurrentKind): RecurrentKind | undefined =>
  feedWord ? undefined : kind(cell, score);

/** The file of a kind and direction; what is not as in most of them is in its name. */
export function recurrentFile({ cell, score, feedWord }: RecurrentKind, direction: string): string {
  const parts = [cell, ...(score === 'additive' ? [] : [score]), ...(feedWord ? [] : ['alone'])];
  return ['recurrent', ...parts, direction].join('-');
}

export const isTrained = ({ cell, score, feedWord }: RecurrentKind): boolean =>
  recurrentKinds.some((one) => one.cell === cell && one.score === score && one.feedWord === feedWord);
