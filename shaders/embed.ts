import { cell, explained, number, product, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * Looks words up: y = factor · row `id` of the table, zeros for an id outside 0 … V − 1. `factor` is 1 when it is not
 * given; Vaswani et al. 2017 use √E.
 * ids (…), table (V, E) → y (…, E).
 */
export const kernel: Kernel = {
  name: 'embed',
  from: ['ids', 'table'],
  to: ['y'],

  shapes([ids, table]) {
    if (table.length !== 2) throw new Error(`table ${shapeText(table)} must be (words, width)`);
    return [[...ids, table[1]]];
  },

  sizes: ([ids, [words, width]], _to, _present, u) => ({ count: sizeOf(ids), words, width, factor: u.factor ?? 1 }),

  threads: ([y]) => sizeOf(y),

  cpu([ids, table], [y], { count, words, width, factor }) {
    for (let i = 0; i < count; i++) {
      const id = ids[i];
      if (!(id >= 0 && id < words)) continue;
      for (let e = 0; e < width; e++) y[i * width + e] = factor * table[id * width + e];
    }
  },

  backward: ({ from: [ids, table], grad: [g], uniforms: { factor = 1 }, wants, shape, step }) => [
    undefined,
    wants[1] ? step('embedGrad', [ids, g!], { factor, words: shape(table)[0] })[0] : undefined,
  ],

  sweep: overDraws({ operands: ['each', 'once'] }),

  explain({ index, from: [ids], u: { words, width, factor } }) {
    const id = cell(0, Math.floor(index / width));
    const row = ids[Math.floor(index / width)];
    if (row < 0) return explained({}, when([id, '<', number(0)], number(0)));
    if (row >= words) return explained({}, when([id, '≥', number(words, 'words')], number(0)));
    const looked = cell(1, row * width + (index % width));
    return explained({ id }, factor === 1 ? looked : product([number(factor, 'factor'), looked]));
  },
};
