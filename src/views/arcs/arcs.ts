import { at, type Matrix } from '../matrix';
import type { ArcsLayout } from './arcsLayout';

/** A line between two words: one weight of one head. */
export interface Arc {
  readonly head: number;
  readonly query: number;
  readonly key: number;
  readonly weight: number;
  /** Height of its ends, in CSS pixels. */
  readonly from: number;
  readonly to: number;
}

/** Below this a line could not be seen. */
const LEAST_WEIGHT = 0.01;

/** The lines of the heads that are drawn, weakest first, so that the strongest lie on top. Weights (N, M) a head. */
export function arcsOf(heads: readonly Matrix[], drawn: readonly number[], layout: ArcsLayout): Arc[] {
  const arcs: Arc[] = [];
  for (const head of drawn) {
    const weights = heads[head];
    for (let query = 0; query < weights.rows; query++) {
      for (let key = 0; key < weights.cols; key++) {
        const weight = at(weights, query, key);
        if (!(weight >= LEAST_WEIGHT)) continue;
        const shift = layout.offset(head);
        arcs.push({ head, query, key, weight, from: layout.queryY(query) + shift, to: layout.keyY(key) + shift });
      }
    }
  }
  return arcs.sort((a, b) => a.weight - b.weight);
}

/** The line as an SVG path: it leaves and arrives level. */
export function arcPath({ from, to }: Arc, { left, right }: ArcsLayout): string {
  const middle = (left + right) / 2;
  return `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`;
}

/** How far down its way a line is, 0 to 1, at a part of its width, 0 to 1. */
export function descent(across: number): number {
  // The curve is x = 1.5t − 1.5t² + t³, y = 3t² − 2t³; x grows with t, so t is found by halving.
  let [low, high] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const t = (low + high) / 2;
    if (1.5 * t - 1.5 * t * t + t ** 3 < across) low = t;
    else high = t;
  }
  return 3 * low * low - 2 * low ** 3;
}

/** How near a point must be to a line to mean it. */
const REACH = 7;

/** The line under a point of the picture, the stronger of two that are as near; undefined where there is none. */
export function arcAt(arcs: readonly Arc[], layout: ArcsLayout, x: number, y: number): Arc | undefined {
  if (x < layout.left || x > layout.right) return undefined;
  const down = descent((x - layout.left) / (layout.right - layout.left));
  let [best, nearest] = [undefined as Arc | undefined, REACH];
  for (const arc of arcs) {
    const distance = Math.abs(arc.from + (arc.to - arc.from) * down - y);
    if (distance <= nearest) [best, nearest] = [arc, distance];
  }
  return best;
}

/** The line of the most weight of a head: of one query, or of all. Undefined where all weights are 0. */
export function strongest(weights: Matrix, query?: number): Pick<Arc, 'query' | 'key' | 'weight'> | undefined {
  let best = { query: 0, key: 0, weight: 0 };
  for (let row = query ?? 0; row < (query === undefined ? weights.rows : query + 1); row++) {
    for (let key = 0; key < weights.cols; key++) {
      const weight = at(weights, row, key);
      if (weight > best.weight) best = { query: row, key, weight };
    }
  }
  return best.weight > 0 ? best : undefined;
}
