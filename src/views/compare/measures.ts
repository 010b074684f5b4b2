import { roleOf } from '../colours/role';
import { at, columnOf, type Matrix, matrixOf, rowOf } from '../matrix';
import { axesOf } from '../picture';
import type { SideOfStage } from './comparison';

/** One number that says how a side is, over all heads. */
export const measures = [
  'entropy',
  'rowSum',
  'largestWeight',
  'zeros',
  'forbidden',
  'spread',
  'betweenRows',
  'smallest',
  'largest',
  'multiplications',
  'parameters',
] as const;

export type Measure = (typeof measures)[number];

export type Measured = Readonly<Partial<Record<Measure, number>>>;

/** What can be measured of a side at a stage; measures that say nothing there are absent. */
export function measured(side: SideOfStage): Measured {
  const rows = side.heads.flatMap((m) => Array.from({ length: m.rows }, (_, row) => rowOf(m, row)));
  const all = rows.flat();
  if (roleOf(side.name) === 'weights' && side.heads[0].cols > 1) {
    return {
      entropy: mean(rows.map(entropy)),
      rowSum: mean(rows.map(sum)),
      largestWeight: mean(rows.map((row) => Math.max(...row))),
      zeros: all.filter((value) => value === 0).length / all.length,
      ...forbidden(side),
      ...work(side),
    };
  }
  const middle = mean(all);
  return {
    spread: Math.sqrt(mean(all.map((value) => (value - middle) ** 2))),
    smallest: all.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    largest: all.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    ...(side.heads[0].rows > 1 ? { betweenRows: betweenRows(side) } : {}),
    ...work(side),
  };
}

/** −Σ w ln w in nats, of the row as a distribution; 0 for a row of zeros. */
export function entropy(row: readonly number[]): number {
  const total = sum(row);
  if (!(total > 0)) return 0;
  return row.reduce((h, w) => (w > 0 ? h - (w / total) * Math.log(w / total) : h), 0);
}

/** How far rows are from their mean row: the root mean square over all numbers. 0 where all rows are the same. */
function betweenRows({ heads }: SideOfStage): number {
  const squares = heads.flatMap((m) =>
    Array.from({ length: m.cols }, (_, col) => {
      const column = columnOf(m, col);
      const middle = mean(column);
      return mean(column.map((value) => (value - middle) ** 2));
    }),
  );
  return Math.sqrt(mean(squares));
}

/** The mean weight that a row gives to keys which the mask of the place forbids. */
function forbidden({ picture, name, heads }: SideOfStage): Measured {
  const mask = `${name.slice(0, name.lastIndexOf('.'))}.allowed`;
  const tensor = picture.tensors[mask];
  if (!tensor) return {};
  const weights = heads.flatMap((m, head) => {
    const allowed = matrixOf(tensor, axesOf(picture, mask), head, heads.length);
    return Array.from({ length: m.rows }, (_, row) => outside(m, allowed, row));
  });
  return { forbidden: mean(weights) };
}

const outside = (m: Matrix, allowed: Matrix, row: number): number =>
  rowOf(m, row).reduce((total, weight, col) => (at(allowed, row, col) === 0 ? total + weight : total), 0);

/** What the attention of the place costs: products of queries and keys, and parameters. */
function work({ picture, name }: SideOfStage): Measured {
  const prefix = name.slice(0, name.lastIndexOf('.') + 1);
  const scores = picture.plan.steps.find(({ to }) => to[0] === `${prefix}raw_scores`);
  const q = picture.tensors[scores?.from[0] ?? ''];
  const k = picture.tensors[scores?.from[1] ?? ''];
  const parameters = Object.entries(picture.plan.tensors).filter(
    ([other, { kind }]) => kind === 'parameter' && other.startsWith(prefix) && /\.[Wb][qkvo]$/.test(other),
  );
  if (!q || !k) return {};
  return {
    multiplications: size(q.shape) * k.shape[2],
    parameters: sum(parameters.map(([, { shape }]) => size(shape))),
  };
}

const size = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
