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
};
