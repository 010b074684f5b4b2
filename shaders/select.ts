import { categorical } from '../src/chance/distributions';
import {
  type Arithmetic,
  type Condition,
  cell,
  type Explanation,
  explained,
  largest,
  number,
  over,
  part,
  place,
  sum,
  when,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { excluded, maskRow, maskSizes, rowSizes } from './softmax';

/** Which keys of a row are kept: `uniforms.kind`. */
export const SELECTION = { argmax: 0, sampled: 1, topk: 2, threshold: 3 } as const;

/**
 * Hard selection of keys from soft weights, over the allowed keys only.
 *
 * argmax: 1 at the largest weight, the first of equals. sampled: 1 at the first key whose cumulative weight exceeds rowU
 * (the last with any weight where rounding leaves the sum short of it). topk: the `k` largest weights stay, the first of
 * equals; all of them where there are fewer. threshold: weights of at least `t` stay. With `renorm` 1 what stays is
 * divided by its sum. A row with no allowed key, or with nothing but zeros, selects nothing.
 *
 * weights (…, n, m), allowed as in the softmax, rowU (…, n) or (…, n, 1) for sampled → selected (…, n, m).
 *
 * Which keys are kept is a constant for the derivative: argmax and sampled pass none, the others pass that of the weights
 * they keep. With `straightThrough` 1 it is that of the soft weights (Bengio, Léonard & Courville 2013).
 */
export const kernel: Kernel = {
  name: 'select',
  from: ['weights', 'allowed?', 'rowU?'],
  to: ['selected'],

  shapes([weights, , rowU], uniforms) {
    const { kind = SELECTION.argmax, k = 1, t = 0 } = uniforms;
    if (kind === SELECTION.sampled && (rowU.length === 0 || sizeOf(rowU) !== sizeOf(weights.slice(0, -1)))) {
      throw new Error(`sampling from ${shapeText(weights)} needs a u for every row, not ${shapeText(rowU)}`);
    }
    if (kind === SELECTION.topk && !(Number.isInteger(k) && k >= 1)) throw new Error(`k is ${k}, it must be 1 or more`);
    if (kind === SELECTION.threshold && !Number.isFinite(t)) throw new Error(`the threshold t is ${t}`);
    return [weights];
  },

  sizes: ([weights, allowed], _to, [, masked], u) => selectionSizes(weights, allowed, masked, u),

  threads: ([selected]) => sizeOf(selected.slice(0, -1)),

  cpu([weights, allowed, rowU], [selected], u) {
    for (let row = 0; row < u.count; row++) {
      const w = weights.subarray(row * u.cols, (row + 1) * u.cols);
      const into = selected.subarray(row * u.cols, (row + 1) * u.cols);
      const keys = allowedKeys(allowed, row, u);
      if (u.kind === SELECTION.sampled) {
        const chosen = categorical(
          keys.map((j) => w[j]),
          rowU[row],
        );
        if (chosen >= 0) into[keys[chosen]] = 1;
        continue;
      }
      const kept = keptKeys(w, keys, u);
      const sum = u.renorm ? kept.reduce((total, j) => total + w[j], 0) : 1;
      if (sum > 0) for (const j of kept) into[j] = u.kind === SELECTION.argmax ? 1 : w[j] / sum;
    }
  },

  backward({ from: [weights, allowed], grad: [g], uniforms, step }) {
    const { kind = SELECTION.argmax, straightThrough = 0 } = uniforms;
    if (straightThrough) return [g, undefined, undefined];
    if (kind === SELECTION.argmax || kind === SELECTION.sampled) return [undefined, undefined, undefined];
    return [step('selectGrad', [weights, g!, allowed], uniforms)[0], undefined, undefined];
  },

  explain({ index, from: [weights, allowed, rowU], u }) {
    const row = Math.floor(index / u.cols);
    const at = row * u.cols;
    const keys = allowedKeys(allowed, row, u);
    if (!keys.includes(index - at)) return excluded(1, maskRow(row, u) * u.cols + index - at);
    const w = Array.from({ length: u.cols }, (_, j) => weights[at + j]);
    if (u.kind === SELECTION.sampled) return explainSampled(w, keys, index, at, row, rowU[row]);
    const kept = keptKeys(w, keys, u).map((j) => cell(0, at + j));
    if (u.kind === SELECTION.argmax && kept.length === 0) {
      const weights = keys.map((j) => cell(0, at + j));
      return explained({ largest: largest(weights) }, when([number(0), '≥', part('largest')], number(0)));
    }
    const { parts, holds } = keptWhen(keys, index, at, u);
    if (u.kind === SELECTION.argmax) return explained(parts, when(holds, number(1), number(0)));
    if (!u.renorm) return explained(parts, when(holds, cell(0, index), number(0)));
    const share = when([number(0), '<', part('kept')], over(cell(0, index), part('kept')), number(0));
    return explained({ ...parts, kept: sum(kept) }, when(holds, share, number(0)));
  },
};

export const selectionSizes = (weights: Shape, allowed: Shape, masked: boolean, u: Uniforms) => ({
  ...rowSizes(weights),
  ...maskSizes(allowed, masked),
  kind: u.kind ?? SELECTION.argmax,
  k: u.k ?? 1,
  t: u.t ?? 0,
  renorm: u.renorm ?? 0,
});

/** The keys that the mask allows to a row, in order. */
export function allowedKeys(allowed: ArrayLike<number>, row: number, u: Uniforms): number[] {
  const keys: number[] = [];
  const mask = maskRow(row, u) * u.cols;
  for (let j = 0; j < u.cols; j++) if (!u.masked || allowed[mask + j] !== 0) keys.push(j);
  return keys;
}

/** Which of `keys` stay, by their weights w alone; not for sampling. */
export function keptKeys(w: ArrayLike<number>, keys: readonly number[], u: Uniforms): readonly number[] {
  if (u.kind === SELECTION.threshold) return keys.filter((j) => w[j] >= u.t);
  if (u.kind === SELECTION.topk) return [...keys].sort((a, b) => w[b] - w[a] || a - b).slice(0, u.k);
  let best = -1;
  for (const j of keys) if (w[j] > (best < 0 ? 0 : w[best])) best = j;
  return best < 0 ? [] : [best];
}

/** Why a key stays: a condition with the parts it needs; not for sampling. `at` is where the row starts, `index` the key's cell. */
export function keptWhen(
  keys: readonly number[],
  index: number,
  at: number,
  u: Uniforms,
): { parts: Record<string, Arithmetic>; holds: Condition } {
  if (u.kind === SELECTION.threshold) return { parts: {}, holds: [cell(0, index), '≥', number(u.t, 't')] };
  const [own, weights] = [cell(0, index), keys.map((j) => cell(0, at + j))];
  if (u.kind === SELECTION.argmax) {
    const ownPlace = number(keys.indexOf(index - at), 'ownPlace');
    return { parts: { place: place(weights) }, holds: [part('place'), '=', ownPlace] };
  }
  // How many come before it in the order of size: those that are larger, and equals that stand before it.
  const ahead = keys.flatMap((j) => {
    const other = cell(0, at + j);
    if (at + j === index) return [];
    return [when(at + j < index ? [other, '≥', own] : [own, '<', other], number(1), number(0))];
  });
  return { parts: { ahead: sum(ahead) }, holds: [part('ahead'), '<', number(u.k, 'k')] };
}

/** The key is chosen whose stretch of the cumulative weights holds rowU = `drawn`. */
function explainSampled(
  w: readonly number[],
  keys: readonly number[],
  index: number,
  at: number,
  row: number,
  drawn: number,
): Explanation {
  const u = cell(2, row);
  const weights = keys.map((j) => cell(0, at + j));
  const total = keys.reduce((all, j) => all + w[j], 0);
  if (drawn >= total && keys.findLast((j) => w[j] > 0) === index - at) {
    return explained({ total: sum(weights) }, when([u, '≥', part('total')], number(1)));
  }
  const before = weights.slice(0, keys.indexOf(index - at));
  return explained(
    { before: sum(before), upTo: sum([part('before'), cell(0, index)]) },
    when([u, '<', part('before')], number(0), when([u, '<', part('upTo')], number(1), number(0))),
  );
}
