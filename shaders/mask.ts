import { cell, explained, minus, number, part, sum, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { padShape, type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { stretchedIndex, stretchSizes } from './add';

/** Which corner the causal diagonal starts from where there are not as many queries as keys: `uniforms.align`. */
export const CAUSAL = { topLeft: 0, bottomRight: 1 } as const;

/**
 * Which keys a query may look at: allowed = causal ∧ key lengths ∧ given mask ∧ window, as 0 and 1.
 *
 * scores (B, H, N, M), of which only the shape matters; lengths (B): how many keys of a batch item are real; given:
 * any mask that stretches to (B, H, N, M), 0 forbids; offsets (B): added to the query's position, per batch item
 * → allowed (B or 1, H or 1, N, M): an axis along which nothing differs is shared.
 *
 * Row n stands at position i' = row0 + n + offset + offsets[b], plus M − N where `align` is bottomRight. Key j is allowed
 * when j ≤ i' (with `causal` 1), i' − left ≤ j ≤ i' + right (a window of −1 is none), j < lengths[b] and given ≠ 0.
 */
export const kernel: Kernel = {
  name: 'mask',
  from: ['scores', 'lengths?', 'given?', 'offsets?'],
  shapeOnly: ['scores'],
  to: ['allowed'],

  shapes([scores, lengths, given, offsets]) {
    const full = padShape(scores, 4);
    perItem('lengths', lengths, full[0]);
    perItem('offsets', offsets, full[0]);
    const mask = padShape(given, 4);
    if (given.length > 4 || mask.some((d, i) => d !== 1 && d !== full[i])) {
      throw new Error(`the mask ${shapeText(given)} does not stretch to the scores ${shapeText(full)}`);
    }
    const batch = lengths.length || offsets.length ? full[0] : mask[0];
    return [[batch, mask[1], full[2], full[3]]];
  },

  sizes([, , given], [allowed], [, lengths, isGiven, offsets], u) {
    const [, , rows, cols] = allowed;
    const align = u.align === CAUSAL.bottomRight ? cols - rows : 0;
    return {
      ...stretchSizes(allowed, given),
      hasLengths: Number(lengths),
      hasGiven: Number(isGiven),
      hasOffsets: Number(offsets),
      causal: u.causal ?? 0,
      shift: (u.row0 ?? 0) + (u.offset ?? 0) + align,
      left: u.left ?? -1,
      right: u.right ?? -1,
    };
  },

  threads: ([allowed]) => sizeOf(allowed),

  cpu([, lengths, given, offsets], [allowed], u) {
    const { d2: heads, d3: rows, d4: cols } = u;
    for (let index = 0; index < allowed.length; index++) {
      const key = index % cols;
      const item = Math.floor(index / (heads * rows * cols));
      const query = (Math.floor(index / cols) % rows) + u.shift + (u.hasOffsets ? offsets[item] : 0);
      const inWindow = (u.left < 0 || key >= query - u.left) && (u.right < 0 || key <= query + u.right);
      const isReal = !u.hasLengths || key < lengths[item];
      const isGiven = !u.hasGiven || given[stretchedIndex(index, u)] !== 0;
      allowed[index] = Number((!u.causal || key <= query) && inWindow && isReal && isGiven);
    }
  },

  explain({ index, u }) {
    const { d2: heads, d3: rows, d4: cols } = u;
    const item = Math.floor(index / (heads * rows * cols));
    const [key, one, zero] = [number(index % cols, 'key'), number(1), number(0)];
    const query = part('query');
    let allowed = one;
    if (u.hasGiven) allowed = when([cell(2, stretchedIndex(index, u)), '=', zero], zero, allowed);
    if (u.hasLengths) allowed = when([key, '<', cell(1, item)], allowed, zero);
    if (u.right >= 0) allowed = when([sum([query, number(u.right, 'right')]), '≥', key], allowed, zero);
    if (u.left >= 0) allowed = when([key, '≥', minus(query, number(u.left, 'left'))], allowed, zero);
    if (u.causal) allowed = when([query, '≥', key], allowed, zero);
    if (!u.causal && u.left < 0 && u.right < 0) return explained({}, allowed);
    const { row0 = 0, offset = 0, shift } = u;
    const moved = { row0, offset, align: shift - row0 - offset };
    const row = number(Math.floor(index / cols) % rows, 'row');
    const shifts = Object.entries(moved).flatMap(([name, by]) => (by === 0 ? [] : [number(by, name)]));
    return explained({ query: sum([row, ...shifts, ...(u.hasOffsets ? [cell(3, item)] : [])]) }, allowed);
  },
};

function perItem(name: string, shape: Shape, batch: number): void {
  if (shape.length && sizeOf(shape) !== batch) {
    throw new Error(`${name} ${shapeText(shape)} must hold one number for each of the ${batch} batch items`);
  }
}
