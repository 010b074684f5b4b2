import { categorical } from '../src/chance/distributions';
import { type Arithmetic, cell, explained, number, over, part, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';
import {
  amongLargest,
  explainSampled,
  isLargest,
  nothingIn,
  nothingKept,
  type Reason,
  sumOfKept,
} from './shared/selection';
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

  withoutChance: (uniforms) => ({ ...uniforms, kind: SELECTION.argmax }),

  sweep: overDraws({ operands: ['each', 'any', 'each'], axes: 4 }),

  explain({ index, from: [weights, allowed, rowU], u }) {
    const { row, at, keys, w } = selectionRow(weights, allowed, index, u);
    const own = keys.indexOf(index - at);
    if (own < 0) return excluded(1, maskRow(row, u) * u.cols + index - at);
    const offered = keys.map((j) => cell(0, at + j));
    if (u.kind === SELECTION.sampled) {
      const onlyByRounding = rowU[row] >= keys.reduce((all, j) => all + w[j], 0);
      const last = keys.findLast((j) => w[j] > 0) === index - at;
      return explainSampled(offered, own, cell(2, row), onlyByRounding && last);
    }
    const { parts, holds } = keptWhen(offered, own, u);
    const stay = keptKeys(w, keys, u);
    if (u.kind === SELECTION.argmax) {
      return stay.length === 0 ? nothingIn(offered) : explained(parts, when(holds, number(1), number(0)));
    }
    if (!u.renorm) return explained(parts, when(holds, cell(0, index), number(0)));
    const kept = sumOfKept(stay, at);
    if (!stay.some((j) => w[j] > 0)) return nothingKept(kept);
    return explained({ ...parts, kept }, when(holds, over(cell(0, index), part('kept')), number(0)));
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

/** The row of an element: its number, where it starts, the keys that the mask allows to it, and its weights. */
export function selectionRow(weights: ArrayLike<number>, allowed: ArrayLike<number>, index: number, u: Uniforms) {
  const row = Math.floor(index / u.cols);
  const at = row * u.cols;
  const w = Array.from({ length: u.cols }, (_, j) => weights[at + j]);
  return { row, at, keys: allowedKeys(allowed, row, u), w };
}

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

/** Why the key at place `own` of the weights of the allowed keys stays; not for sampling. */
export function keptWhen(weights: readonly Arithmetic[], own: number, { kind, k, t }: Uniforms): Reason {
  if (kind === SELECTION.threshold) return { parts: {}, holds: [weights[own], '≥', number(t, 't')] };
  return kind === SELECTION.topk ? amongLargest(weights, own, number(k, 'k')) : isLargest(weights, own);
}
