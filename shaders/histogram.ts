import { type Arithmetic, cell, explained, minus, number, over, product, sum, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';
import { cellsOfDraws, drawSizes } from './moments';

/**
 * How often every number falls into each of `bins` bins of one width, over the first axis. Each number has its own bounds;
 * what lies beyond them is counted in the first and last bin, and all in the first where they are equal. Without bounds they are 0 and `bins`: whole numbers are
 * counted, so that the histogram of an arg-max says how often each place has the largest number.
 * x (draws, …), low and high of the size of one draw → counts (…, bins).
 */
export const kernel: Kernel = {
  name: 'histogram',
  from: ['x', 'low?', 'high?'],
  to: ['counts'],

  shapes([x, low, high], { bins }) {
    if (!(Number.isInteger(bins) && bins >= 1)) throw new Error(`bins is ${bins}, it must be a whole number from 1 on`);
    for (const [name, bound] of Object.entries({ low, high })) {
      if (low.length + high.length > 0 && sizeOf(bound) !== sizeOf(x.slice(1))) {
        throw new Error(`${name} ${shapeText(bound)} does not fit one draw of x ${shapeText(x)}`);
      }
    }
    return [[...x.slice(1), bins]];
  },

  sizes: ([x], _to, [, bounded]) => ({ ...drawSizes(x), bounded: Number(bounded) }),

  threads: (_to, [x]) => sizeOf(x.slice(1)),

  cpu([x, low, high], [counts], { draws, size, bins, bounded }) {
    for (let i = 0; i < size; i++) {
      const start = bounded ? low[i] : 0;
      const factor = !bounded ? 1 : high[i] > low[i] ? bins / (high[i] - low[i]) : 0;
      for (let draw = 0; draw < draws; draw++) {
        const place = Math.floor((x[draw * size + i] - start) * factor);
        counts[i * bins + Math.min(Math.max(place, 0), bins - 1)]++;
      }
    }
  },

  explain({ index, from: [, lows, highs], u: { draws, size, bins, bounded } }) {
    const [i, bin] = [Math.floor(index / bins), index % bins];
    const edge = (place: number): Arithmetic => {
      if (!bounded) return number(place, 'bin');
      const [low, high] = [cell(1, i), cell(2, i)];
      return sum([low, over(product([number(place, 'bin'), minus(high, low)]), number(bins, 'bins'))]);
    };
    const isIn = (x: Arithmetic): Arithmetic => {
      const below = bin === bins - 1 ? number(1) : when([x, '<', edge(bin + 1)], number(1), number(0));
      return bin === 0 ? below : when([x, '≥', edge(bin)], below, number(0));
    };
    if (bounded && !(highs[i] > lows[i])) {
      return explained({}, when([cell(1, i), '≥', cell(2, i)], number(bin === 0 ? draws : 0, 'draws')));
    }
    return explained({}, sum(cellsOfDraws(i, draws, size).map(isIn)));
  },
};
