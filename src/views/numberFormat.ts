/** How the numbers of one picture are written: the same decimals and the same width for all of them. */
export interface NumberFormat {
  readonly decimals: number;
  /** Powers of ten for numbers that are all tiny or huge. */
  readonly exponent: boolean;
  /** Digits in front of the point. */
  readonly whole: number;
}

const MINUS = '−';
/** As wide as a digit, and not collapsed by HTML. */
const FIGURE_SPACE = '\u2007';

/** The format for numbers up to ±max: about three figures. */
export function numberFormat(max: number): NumberFormat {
  if (!(max > 0) || !Number.isFinite(max)) return { decimals: 2, exponent: false, whole: 1 };
  if (max < 0.001 || max >= 100000) return { decimals: 1, exponent: true, whole: 1 };
  const whole = Math.max(1, Math.floor(Math.log10(max)) + 1);
  const decimals = max < 0.1 ? 4 : max < 1 ? 3 : Math.max(0, 3 - whole);
  return { decimals, exponent: false, whole };
}

/** A number of fixed width: a place for the sign, the whole digits, the decimals. */
export function padded(value: number, format: NumberFormat): string {
  const text = plain(value, format);
  const width = format.exponent ? 8 : 1 + format.whole + (format.decimals ? 1 + format.decimals : 0);
  return text.padStart(width, FIGURE_SPACE);
}

/** A number without padding, for running text. A rounded zero has no sign. */
export function plain(value: number, { decimals, exponent }: NumberFormat): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const text = exponent ? value.toExponential(decimals) : value.toFixed(decimals);
  const isZero = !/[1-9]/.test(text.split('e')[0]);
  return signed(isZero ? text.replace('-', '') : text);
}

/** Every figure a float32 is good for: seven. */
export function exact(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  return signed(String(Number(value.toPrecision(7))));
}

/** A number of unknown size in running text: two decimals, more where it is small, none where it is huge. */
export function short(value: number): string {
  const size = Math.abs(value);
  const written = size >= 0.095 && size < 1000 ? TWO_DECIMALS : numberFormat(size);
  return plain(value, written);
}

/** So that what an equation shows adds up to what it gives, also where one of its numbers is large. */
const TWO_DECIMALS: NumberFormat = { decimals: 2, exponent: false, whole: 1 };

/** The end of a scale, a round number: `3`, `1.5`, `−0.04`. */
export const end = (value: number): string =>
  plain(value, numberFormat(Math.abs(value)))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/** A probability: `97%`, and never a rounded 0% or 100% that is not exact. */
export function percent(p: number): string {
  if (p > 0 && p < 0.005) return '<1%';
  if (p < 1 && p > 0.995) return '>99%';
  return `${Math.round(p * 100)}%`;
}

const signed = (text: string): string => text.replace(/-/g, MINUS);
const notFinite = (value: number): string => (Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : `${MINUS}∞`);
