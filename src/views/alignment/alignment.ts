import { scaleLinear } from 'd3';
import type { Tensor } from '../../tensor/tensor';

/** The rows of weights (1, 1, T, N). */
export function weightRows({ shape, values }: Tensor): number[][] {
  const across = shape[shape.length - 1];
  const rows = values.length / across;
  return Array.from({ length: rows }, (_, t) => Array.from(values.slice(t * across, (t + 1) * across)));
}

/** The place of the largest weight of a row, the first of equals. */
export const mostOf = (weights: readonly number[]): number => weights.indexOf(Math.max(...weights));

const [SMALLEST, LARGEST] = [30, 64];

/** The side of a square in CSS pixels, so that all fit into the room beside and below the words, if they can. */
export function squareSide(rows: number, columns: number, room: { width: number; height: number }): number {
  const side = Math.min(room.width / columns, room.height / rows);
  return Math.floor(Math.max(SMALLEST, Math.min(LARGEST, side)));
}

/** How dark a square is, from 0 to 1: as its weight. Dropout in training may leave weights above 1. */
export const darkness = scaleLinear([0, 1], [0, 1]).clamp(true);
