export type Curve = 'log';

export interface Range {
  readonly min: number;
  readonly max: number;
  /** Values are multiples of it. */
  readonly step: number;
  readonly curve?: Curve;
}

const LOG_NOTCHES = 100;

/** How many notches a slider over the range has, less one. */
export const notches = ({ min, max, step, curve }: Range): number =>
  curve === 'log' ? LOG_NOTCHES : Math.round((max - min) / step);

/** The value at a notch: rounded to the step, the ends exact. */
export function fromNotch(notch: number, range: Range): number {
  const { min, max, step, curve } = range;
  const last = notches(range);
  if (notch <= 0) return min;
  if (notch >= last) return max;
  const value = curve === 'log' ? min * (max / min) ** (notch / last) : min + notch * step;
  return Number((Math.round(value / step) * step).toFixed(decimals(step)));
}

/** The notch nearest to a value. */
export function toNotch(value: number, range: Range): number {
  const { min, max, step, curve } = range;
  const at = curve === 'log' ? (LOG_NOTCHES * Math.log(value / min)) / Math.log(max / min) : (value - min) / step;
  return Math.min(notches(range), Math.max(0, Math.round(at)));
}

/** Decimals that a multiple of the step needs. */
export const decimals = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
