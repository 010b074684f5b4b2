import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import type { CellState } from './recurrentCell';
import { emptyState, rowOf } from './recurrentRows';
import {
  type DecoderAttention,
  decoderStep,
  encoderStep,
  type RecurrentShape,
  wordScores,
  wordVectors,
} from './recurrentTranslator';
import { placed, type Scope, step } from './scope';

/** What the walk is given beside parameters and empty states, and where its words are. */
export const RECURRENT = {
  source: 'source.ids',
  start: 'target.start',
  word: 'output.word',
  probabilities: 'output.probabilities',
} as const;

/** A row of states after the other: where they stand, what those before are called, and whose rows they are. */
interface Chain {
  readonly place: string;
  readonly before: string;
  readonly axis: string;
  /** The states after R rows, given those before them. */
  run(scope: Scope, before: CellState, rows: number): CellState;
}

/**
 * States that follow from each other, as matrices (B, R, D): all rows are made at once from the states before them, over
 * one row, then over two, and so on. All but the last time is hidden, under names that start with `step.t.`; the last time
 * is walked through. So a number set by hand in the walk is set in all of them, and reaches what follows from it.
 */
function chained(walked: Scope, rows: number, first: CellState, { place, before: name, axis, run }: Chain): CellState {
  const { build } = walked;
  const hidden = (t: number): Scope => ({ ...walked, place: undefined, prefix: `step.${t}.` });
  let before = first;
  let after = first;
  for (let t = 0; t < rows; t++) {
    const scope = t === rows - 1 ? walked : hidden(t);
    const at = placed(scope, place);
    const axes = ['B', axis, 'D'];
    const joined = (earlier: string, newest: string, to: string): string => {
      const out = { ...at, place: undefined };
      const rows = t === 0 ? earlier : step(out, '', 'append', [earlier, newest], `${to}_rows`, {}, axes);
      return step(at, 'before', 'reshape', [rows], to, shapeUniforms(build.shape(rows)), axes);
    };
    const newest = t === 0 ? first : rowOf(hidden(t - 1), after, t - 1, `${name}_newest`);
    before = {
      h: joined(before.h, newest.h, name),
      ...(before.c && newest.c ? { c: joined(before.c, newest.c, `${name}_c`) } : {}),
    };
    after = run(scope, before, t + 1);
  }
  return after;
}

/**
 * The walk through one translation of N words into `steps`: the encoder's states, then for every word written the state
 * before it, its scores, weights and context, the step that makes the next state, and the word. Every word is the likeliest
 * one, and is read by the step after it.
 */
export function recurrentWalk(shape: RecurrentShape, words: number, steps: number, o: DecoderAttention): Plan {
  const build = new PlanBuilder(kernels);
  const walked: Scope = { build, prefix: '', parameters: '', place: '' };
  const ids = build.input(RECURRENT.source, [1, words], ['B', 'N:source']);
  const vectors = wordVectors(walked, 'source', ids, shape); // (1, N, E)
  const encoded = chained(walked, words, emptyState(walked, 1, shape), {
    place: 'encoder',
    before: 'enc.before',
    axis: 'N:source',
    run: (scope, before, rows) => encoderStep(scope, firstRows(scope, vectors, rows), before, shape),
  });

  let read = build.input(RECURRENT.start, [1, 1], ['T', 'B']); // (R, 1)
  const outside = { ...walked, place: undefined };
  chained(walked, steps, rowOf(outside, encoded, words - 1, 'dec.first'), {
    // Not the decoder's own place, which comes again behind attention: places are walked through one after the other.
    place: 'previous',
    before: 'dec.before',
    axis: 'N:target',
    run: (scope, before, rows) => {
      const row = shapeUniforms([1, rows]);
      const previous = step({ ...scope, place: undefined }, '', 'reshape', [read], 'target.ids', row, [
        'B',
        'N:target',
      ]);
      const { state } = decoderStep(scope, previous, before, encoded.h, shape, o);
      const word = chooseWord(scope, wordScores(scope, state.h, shape)); // (1, R)
      if (rows < steps) read = withNewest(scope, read, word);
      return state;
    },
  });
  return build.build();
}

const firstRows = (scope: Scope, x: string, count: number): string =>
  scope.build.shape(x)[1] === count ? x : step(scope, '', 'sliceRows', [x], 'enc.read', { start: 0, count });

function chooseWord(scope: Scope, logits: string): string {
  const at = placed(scope, 'output');
  if (scope.place !== undefined) step(at, 'probabilities', 'softmax', [logits], RECURRENT.probabilities);
  return step(at, 'word', 'argmax', [logits], RECURRENT.word, {}, ['B', 'N:target']);
}

/** The words read so far (R, 1) and the last of those written (1, R), as a column. */
function withNewest(scope: Scope, read: string, written: string): string {
  const rows = scope.build.shape(written)[1];
  const column = step(scope, '', 'reshape', [written], 'words', shapeUniforms([rows, 1]));
  const newest = step(scope, '', 'sliceRows', [column], 'newest', { start: rows - 1, count: 1 });
  return step(scope, '', 'append', [read, newest], 'read', {}, ['T', 'B']);
}
