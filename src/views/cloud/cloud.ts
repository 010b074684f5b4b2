import { scaleLinear } from 'd3';
import type { Tensor } from '../../tensor/tensor';

export type Point = readonly [x: number, y: number];

/** The rows of the first matrix of a tensor (…, N, 2). */
export function pointsOf({ shape, values }: Tensor): Point[] {
  const rows = shape[shape.length - 2];
  return Array.from({ length: rows }, (_, i) => [values[2 * i], values[2 * i + 1]]);
}

/** What a point takes of every other, from the first matrix of weights (…, N, N): its row, or its column. */
export function takenBy({ shape, values }: Tensor, point: number, along: 'row' | 'column'): number[] {
  const n = shape[shape.length - 1];
  return Array.from({ length: n }, (_, i) => values[along === 'row' ? point * n + i : i * n + point]);
}

/** The points with the largest weights, the largest first. */
export const mostOf = (weights: readonly number[], count: number): number[] =>
  weights
    .map((_, i) => i)
    .sort((a, b) => weights[b] - weights[a])
    .slice(0, count);

export interface CloudLayout {
  readonly size: number;
  /** Where a place of the plane is in the picture. */
  at(point: Point): Point;
  /** From the smallest dot to the largest, whose area is as the weight. */
  radius(weight: number): number;
}

const [SMALLEST, LARGEST] = [2.5, 11];
/** Room around the points, as a share of how far they reach. */
const MARGIN = 1.12;

/** A square picture with the same scale on both axes, up and to the right as in a textbook. */
export function cloudLayout(points: readonly Point[], most: number, size: number): CloudLayout {
  const reach = MARGIN * Math.max(...points.flat().map(Math.abs));
  const x = scaleLinear([-reach, reach], [0, size]);
  const y = scaleLinear([-reach, reach], [size, 0]);
  const area = scaleLinear([0, most], [SMALLEST ** 2, LARGEST ** 2]).clamp(true);
  return { size, at: ([px, py]) => [x(px), y(py)], radius: (weight) => Math.sqrt(area(weight)) };
}

/** The number of the point nearest to a place. */
export const nearestTo = (points: readonly Point[], [x, y]: Point): number =>
  least(points.map(([px, py]) => Math.hypot(px - x, py - y)));

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * The point that a key leads to: the nearest that lies more in the arrow's direction than across it; in the order of the
 * points the one before or behind with Page Up and Page Down, the first and the last with Home and End. Undefined for
 * other keys; where nothing lies there one stays.
 */
export function ledTo(points: readonly Point[], from: number, key: string): number | undefined {
  const last = points.length - 1;
  const inOrder = { Home: 0, End: last, PageUp: Math.max(0, from - 1), PageDown: Math.min(last, from + 1) };
  if (key in inOrder) return inOrder[key as keyof typeof inOrder];
  const way = WAYS[key];
  if (!way) return undefined;
  const [x, y] = points[from];
  const distances = points.map(([px, py]) => {
    const [along, across] = [(px - x) * way[0] + (py - y) * way[1], (px - x) * way[1] - (py - y) * way[0]];
    return along > 0 && along >= Math.abs(across) ? Math.hypot(along, across) : Number.POSITIVE_INFINITY;
  });
  const found = least(distances);
  return Number.isFinite(distances[found]) ? found : from;
}

const least = (distances: readonly number[]): number => distances.indexOf(Math.min(...distances));
