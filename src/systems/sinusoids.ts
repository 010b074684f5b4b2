import { type Tensor, tensor } from '../tensor/tensor';

/**
 * Sinusoidal positions (Vaswani et al. 2017): pe[t, 2i] = sin(t / 10000^(2i/E)), pe[t, 2i+1] = cos of the same angle.
 * For T positions and width E, (T, E), in float64: round it before a backend sees it.
 */
export function sinusoids(positions: number, width: number): Tensor {
  const values = Array.from({ length: positions * width }, (_, at) => {
    const feature = at % width;
    const t = (at - feature) / width;
    const angle = t / 10000 ** ((feature - (feature % 2)) / width);
    return feature % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
  return tensor([positions, width], values);
}
