import { line, scaleLinear, scaleLog } from 'd3';

/** A size for the input and after each layer; one that is not above 0 has no place on a logarithmic scale. */
export interface SizeSeries {
  readonly name: string;
  readonly sizes: ArrayLike<number>;
}

export interface SizeTick {
  readonly at: number;
  readonly text: string;
}

/** Everything in CSS pixels from the upper left corner. */
export interface SizesLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly x: readonly SizeTick[];
  readonly y: readonly SizeTick[];
  /** Where size 1 is. */
  readonly one: number;
  readonly series: readonly {
    /** The path of an SVG, interrupted where there is no place. */
    readonly path: string;
    readonly points: readonly { readonly layer: number; readonly x: number; readonly y: number }[];
  }[];
  /** How many layers there are. */
  readonly last: number;
  layerX(layer: number): number;
  layerAt(x: number): number;
}

const LEFT = 46;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 34;

/** Layers along x from the input (0), sizes up along y by powers of ten; size 1 and one power around are always there. */
export function layerSizesLayout(series: readonly SizeSeries[], width: number, height: number): SizesLayout {
  const last = Math.max(1, ...series.map(({ sizes }) => sizes.length - 1));
  const sizes = series.flatMap((one) => Array.from(one.sizes)).filter((size) => size > 0 && Number.isFinite(size));
  const powers = sizes.map(Math.log10);
  const low = Math.floor(Math.min(-1, ...powers));
  const high = Math.ceil(Math.max(1, ...powers));
  const base = height - BOTTOM;
  const x = scaleLinear([0, last], [LEFT, width - RIGHT]);
  const y = scaleLog([10 ** low, 10 ** high], [base, TOP]);
  const every = Math.ceil((high - low) / Math.max(2, (base - TOP) / 26));
  const apart = Math.ceil(last / Math.max(1, (width - LEFT - RIGHT) / 28));
  const path = line<{ x: number; y: number } | undefined>(
    (point) => point!.x,
    (point) => point!.y,
  )
    .defined((point) => point !== undefined)
    .digits(1);
  return {
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    base,
    x: stepped(0, last, apart).map((layer) => ({ at: x(layer), text: layer === 0 ? 'x' : String(layer) })),
    y: stepped(low, high, every).map((power) => ({ at: y(10 ** power), text: powerOfTen(power) })),
    one: y(1),
    series: series.map((one) => {
      const places = Array.from(one.sizes, (size, layer) =>
        size > 0 && Number.isFinite(size) ? { layer, x: x(layer), y: y(size) } : undefined,
      );
      return { path: path(places) ?? '', points: places.filter((place) => place !== undefined) };
    }),
    last,
    layerX: (layer) => x(layer),
    layerAt: (place) => Math.max(0, Math.min(last, Math.round(x.invert(place)))),
  };
}

/** The multiples of `by` from `low` to `high`. */
const stepped = (low: number, high: number, by: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((n) => n % by === 0);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10⁻¹²`, and 0.1, 1 and 10 as they are. */
export function powerOfTen(power: number): string {
  if (Math.abs(power) <= 1) return String(10 ** power);
  const digits = [...String(Math.abs(power))].map((digit) => RAISED[Number(digit)]).join('');
  return `10${power < 0 ? '⁻' : ''}${digits}`;
}
