import type { Tensors } from '../engine/engine';
import type { OutputWord } from './result';

const TOP = 5;

/** What was written row by row, up to the end marker if one was; and whether one was. */
export function writtenWords(
  numbers: { ids: ArrayLike<number>; own: ArrayLike<number>; probabilities: ArrayLike<number> },
  words: readonly string[],
  end: number,
  byHand: (row: number) => boolean = () => true,
): { output: OutputWord[]; finished: boolean } {
  const ids = Array.from(numbers.ids);
  const last = ids.indexOf(end);
  const output = ids.slice(0, last < 0 ? ids.length : last + 1).map((id, row) => ({
    ...likeliest(numbers.probabilities, row, words, id),
    // `own` is what the model would have written there.
    forced: byHand(row) && id !== numbers.own[row],
  }));
  return { output, finished: last >= 0 };
}

/** Only the rows of the words that were produced: the decoding in the plan may be longer. */
export function cutRows(t: Tensors[string], axes: readonly string[], rows: number): Tensors[string] {
  const axis = axes.findIndex((label) => label.endsWith(':target'));
  const next = axes.findIndex((label, i) => i > axis && label.endsWith(':target'));
  if (axis < 0 || t.shape[axis] <= rows) return t;
  const inner = t.shape.slice(axis + 1).reduce((n, d) => n * d, 1);
  const outer = t.shape.slice(0, axis).reduce((n, d) => n * d, 1);
  const values = new Float64Array(outer * rows * inner);
  for (let o = 0; o < outer; o++) {
    const from = o * t.shape[axis] * inner;
    values.set(t.values.subarray(from, from + rows * inner), o * rows * inner);
  }
  const shape = t.shape.map((d, i) => (i === axis ? rows : d));
  if (next < 0) return { shape, values };
  // Self-attention has the target words along two axes: cut the other one as well.
  return cutRows(
    { shape, values },
    axes.map((label, i) => (i === axis ? label.replace(':target', '') : label)),
    rows,
  );
}

function likeliest(
  probabilities: ArrayLike<number>,
  row: number,
  words: readonly string[],
  id: number,
): Omit<OutputWord, 'forced'> {
  const candidates = words.map((word, id) => ({ word, probability: probabilities[row * words.length + id] }));
  const written = candidates[id] ?? { word: '', probability: 0 };
  return { ...written, top: candidates.sort((a, b) => b.probability - a.probability).slice(0, TOP) };
}
