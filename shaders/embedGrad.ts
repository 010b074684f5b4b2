import { cell, explained, number, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';

/**
 * d loss / d table of `embed`: row v is factor · Σ of g over the places where word v stands; 0 for words that do not
 * occur. V is the uniform `words`.
 * ids (…), g (…, E) → dtable (V, E).
 */
export const kernel: Kernel = {
  name: 'embedGrad',
  from: ['ids', 'g'],
  to: ['dtable'],
  shapes: ([, g], { words }) => [[words, g[g.length - 1]]],
  sizes: ([ids, g]) => ({ count: sizeOf(ids), width: g[g.length - 1] }),
  threads: ([dtable]) => sizeOf(dtable),
  cpu([ids, g], [dtable], { count, words, width, factor }) {
    for (let i = 0; i < count; i++) {
      const id = ids[i];
      if (!(id >= 0 && id < words)) continue;
      for (let e = 0; e < width; e++) dtable[id * width + e] += factor * g[i * width + e];
    }
  },
  explain: ({ index, from: [ids], u: { count, width, factor } }) => {
    const places = Array.from({ length: count }, (_, i) => i).filter((i) => ids[i] === Math.floor(index / width));
    const gradients = sum(places.map((i) => cell(1, i * width + (index % width))));
    return explained({}, factor === 1 ? gradients : product([number(factor, 'factor'), gradients]));
  },
};
