import { tensor } from '../tensor/tensor';
import { standardNormal } from './randomTensor';

export const cloudShapes = ['ring', 'blobs', 'spiral', 'letter'] as const;
export type CloudShape = (typeof cloudShapes)[number];

type Point = readonly [x: number, y: number];

/** The strokes of a letter A: three corners without a break, then the bar. */
const LETTER: readonly (readonly [Point, Point])[] = [
  [
    [-0.7, -0.9],
    [0, 0.9],
  ],
  [
    [0, 0.9],
    [0.7, -0.9],
  ],
  [
    [-0.43, -0.2],
    [0.43, -0.2],
  ],
];

/** Point number i of n: on the curve, and how far it may lie from there. */
const SHAPES: Readonly<Record<CloudShape, (i: number, n: number) => { at: Point; spread: number }>> = {
  ring: (i, n) => ({ at: polar(0.85, i / n), spread: 0.04 }),
  blobs: (i, n) => ({ at: i < n / 2 ? [-0.5, -0.35] : [0.5, 0.4], spread: 0.17 }),
  spiral: (i, n) => ({ at: polar(0.15 + (0.75 * i) / (n - 1), (1.75 * i) / (n - 1)), spread: 0.02 }),
  letter: (i, n) => ({ at: onStrokes(LETTER, (i + 0.5) / n), spread: 0.02 }),
};

/** `n` points of a shape within about −1 … 1, in the order in which it is drawn, shaken a little. (n, 2). */
export function pointCloud(shape: CloudShape, n: number, example: number) {
  const { values: shaken } = standardNormal([n, 2], example, `cloud.${shape}`);
  const points = Array.from({ length: n }, (_, i) => {
    const { at, spread } = SHAPES[shape](i, n);
    return at.map((x, axis) => Math.fround(x + spread * shaken[2 * i + axis]));
  });
  return tensor([n, 2], points.flat());
}

const polar = (radius: number, turns: number): Point => [
  radius * Math.cos(2 * Math.PI * turns),
  radius * Math.sin(2 * Math.PI * turns),
];

/** Where one is after that share of the way along all strokes. */
function onStrokes(strokes: readonly (readonly [Point, Point])[], share: number): Point {
  const lengths = strokes.map(([[ax, ay], [bx, by]]) => Math.hypot(bx - ax, by - ay));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  const stroke = lengths.findIndex((length) => {
    if (left <= length) return true;
    left -= length;
    return false;
  });
  const [[ax, ay], [bx, by]] = strokes[stroke];
  const part = left / lengths[stroke];
  return [ax + part * (bx - ax), ay + part * (by - ay)];
}
