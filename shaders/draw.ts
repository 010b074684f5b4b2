import { type Address, checkAddresses } from '../src/chance/address';
import { bernoulli, gumbel, normal, uniform } from '../src/chance/distributions';
import { INTEGERS, randomInteger } from '../src/chance/randomInteger';
import type { StreamKey } from '../src/chance/streamKey';
import {
  type Arithmetic,
  apply,
  type Explanation,
  explained,
  number,
  over,
  part,
  sum,
  when,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { type Shape, shapeText, sizeOf, sweptShape } from '../src/tensor/shape';

/** What is drawn: `uniforms.distribution`. Bernoulli gives 1 where the random integer is below `uniforms.threshold`. */
export const DISTRIBUTION = { uniform: 0, normal: 1, gumbel: 2, bernoulli: 3 } as const;

/**
 * Random numbers of one stream, `key0` and `key1` from `streamKey`; every number depends on its address alone.
 *
 * like: a tensor whose shape is copied and whose numbers are not read → pattern of that shape; with `width` given its last
 * axis has that width instead (1: a number a row). Axes are read as (draw, batch, head, row, column), where four axes
 * are one draw of it, three are (batch, row, column), two (row, column), one (column).
 *
 * `draws` makes that many draws of the shape of `like`, all of one before all of the next, with the shape that
 * `sweptShape` says.
 *
 * `draw0`, `row0`, `col0` are the absolute positions of the first draw, row and column: decoding one row at a time draws
 * what decoding all at once does. Throws when a position has no address. No gradient: chance is a constant.
 */
export const kernel: Kernel = {
  name: 'draw',
  from: ['like'],
  to: ['pattern'],
  shapeOnly: ['like'],

  shapes([like], u) {
    if (u.key0 === undefined || u.key1 === undefined) throw new Error('a draw needs key0 and key1 of its stream');
    const { draw0, row0, col0 } = starts(u);
    const [draws, batch, heads, rows, cols] = addressAxes(like, u);
    checkAddresses([draw0 + draws, batch, heads, row0 + rows, col0 + cols]);
    const shape = oneDraw(like, u);
    return [u.draws === undefined ? shape : sweptShape(shape, u.draws)];
  },

  sizes([like], [pattern], _present, u) {
    const [, d1, d2, d3, d4] = addressAxes(like, u);
    const { distribution = DISTRIBUTION.uniform, threshold = 0 } = u;
    return { count: sizeOf(pattern), d1, d2, d3, d4, distribution, threshold, ...starts(u) };
  },

  threads: ([pattern]) => sizeOf(pattern),

  cpu(_from, [pattern], u) {
    const number = DISTRIBUTIONS[u.distribution];
    const key: StreamKey = [u.key0, u.key1];
    for (let line = 0; line * u.d4 < pattern.length; line++) {
      const [draw, batch, head, row] = addressOf(line, u);
      for (let j = 0; j < u.d4; j++) {
        pattern[line * u.d4 + j] = number(randomInteger(key, [draw, batch, head, row, u.col0 + j]), u.threshold);
      }
    }
  },

  sweep({ kernel, draws, from, uniforms }) {
    if (uniforms.draws !== undefined) throw new Error('the plan has draws along its first axis already');
    return { kernel, from, uniforms: { ...uniforms, draws } };
  },

  explain({ index, u }) {
    const [draw, batch, head, row, col0] = addressOf(Math.floor(index / u.d4), u);
    const k = randomInteger([u.key0, u.key1], [draw, batch, head, row, col0 + (index % u.d4)]);
    return EXPLANATIONS[u.distribution](number(k, 'k'), number(u.threshold, 'threshold'));
  },
};

/** In the order of DISTRIBUTION. */
const DISTRIBUTIONS: readonly ((k: number, threshold: number) => number)[] = [uniform, normal, gumbel, bernoulli];

/** (k + ½) · 2⁻²⁴, in the middle of the numbers that k stands for. */
const middle = (k: Arithmetic): Arithmetic => over(sum([k, number(0.5)]), number(INTEGERS, 'integers'));

/** In the order of DISTRIBUTION. */
const EXPLANATIONS: readonly ((k: Arithmetic, threshold: Arithmetic) => Explanation)[] = [
  (k) => explained({}, over(k, number(INTEGERS, 'integers'))),
  (k) => explained({ u: middle(k) }, apply('normalQuantile', part('u'))),
  (k) => explained({ u: middle(k) }, negative(apply('log', negative(apply('log', part('u')))))),
  (k, threshold) => explained({}, when([k, '<', threshold], number(1), number(0))),
];

const negative = (x: Arithmetic): Arithmetic => apply('negative', x);

const starts = ({ draw0 = 0, row0 = 0, col0 = 0 }: Uniforms) => ({ draw0, row0, col0 });

const oneDraw = (like: Shape, { width }: Uniforms): Shape =>
  width === undefined ? like : [...like.slice(0, -1), width];

/**
 * The shape of a pattern as (draw, batch, head, row, column). Three axes have no head: a batch may be larger than the
 * heads can be.
 */
function addressAxes(like: Shape, u: Uniforms): Address {
  const shape = oneDraw(like, u);
  const axes = shape.length === 3 ? [shape[0], 1, shape[1], shape[2]] : shape;
  const [draws, batch, heads, rows, cols] = [...Array<number>(5 - axes.length).fill(1), ...axes];
  if (u.draws !== undefined && draws !== 1)
    throw new Error(`${shapeText(like)} has draws along its first axis already`);
  return [u.draws ?? draws, batch, heads, rows, cols];
}

/** The address of the first number in a line. */
function addressOf(line: number, u: Uniforms): Address {
  const matrix = Math.floor(line / u.d3);
  const item = Math.floor(matrix / u.d2);
  return [u.draw0 + Math.floor(item / u.d1), item % u.d1, matrix % u.d2, u.row0 + (line % u.d3), u.col0];
}
