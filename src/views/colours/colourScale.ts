import type { Tensor } from '../../tensor/tensor';
import { ENTRIES, type RampKind } from './ramp';
import type { Role } from './role';

/** Which colour a number gets: `diverging` covers −max … max around 0, `sequential` 0 … max. */
export interface ColourScale {
  readonly kind: RampKind;
  readonly max: number;
}

/**
 * The scale of a whole tensor, so that its heads can be compared. Weights always start from 0 … 1, everything else is
 * symmetric around 0. The end is a round number: a small change of a knob changes cells, not the scale.
 */
export function scaleOf({ values }: Tensor, role: Role): ColourScale {
  const most = largestSize(values);
  // Rounding may carry a weight to 1.0000001.
  if (role === 'weights' || role === 'mask') return { kind: 'sequential', max: most > 1.00001 ? roundUp(most) : 1 };
  return { kind: 'diverging', max: roundUp(most) };
}

/** The largest absolute value that is finite; 0 where there is none. */
export function largestSize(values: Tensor['values']): number {
  let most = 0;
  for (const value of values) if (Number.isFinite(value) && Math.abs(value) > most) most = Math.abs(value);
  return most;
}

/** The least of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below `most`; 1 for 0. */
export function roundUp(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((s) => s * power >= most * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(2));
}

/** The entry of the ramp for a number; numbers beyond the ends get the end, NaN gets what 0 gets. */
export function entryOf({ kind, max }: ColourScale, value: number): number {
  const t = kind === 'diverging' ? (value / max + 1) / 2 : value / max;
  if (Number.isNaN(t)) return kind === 'diverging' ? ENTRIES / 2 : 0;
  return Math.max(0, Math.min(ENTRIES - 1, Math.round(t * (ENTRIES - 1))));
}
