import { scaleLinear } from 'd3';

/** How often numbers fell into bins of equal width, and what is known of the numbers themselves. */
export interface Series {
  readonly name: string;
  /** Where the first bin starts and the last one ends. */
  readonly start: number;
  readonly end: number;
  readonly counts: ArrayLike<number>;
  readonly mean?: number;
  /** Numbers that a share of all stays below, in rising order. */
  readonly quantiles?: readonly Quantile[];
  /** A CSS colour; one of its own unless said otherwise. */
  readonly hue?: string;
}

export interface Quantile {
  readonly share: number;
  readonly value: number;
}

/** What is expected: the density of a number that may be anything, or the probabilities of single numbers. */
export type Expected =
  | { readonly density: (x: number) => number }
  | { readonly points: readonly { readonly value: number; readonly probability: number }[] };

export interface HistogramData {
  readonly series: readonly Series[];
  readonly expected?: Expected;
  /** A number to point out, such as that of one draw. */
  readonly marked?: number;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Everything in CSS pixels from the upper left corner. */
export interface HistogramLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where the bars stand. */
  readonly base: number;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  /** Outline of the bars of each series, as the path of an SVG. */
  readonly bars: readonly string[];
  readonly curve: string | undefined;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Below the bars, a line a series: mean and quantiles. */
  readonly summaries: readonly {
    readonly y: number;
    readonly mean: number | undefined;
    readonly quantiles: readonly (Quantile & { readonly x: number })[];
  }[];
  readonly marked: number | undefined;
  /** The first and the last bin of the first series that are shown. */
  readonly bins: readonly [first: number, last: number];
  /** Left edge and width of one of those bins. */
  bin(i: number): { readonly x: number; readonly width: number };
  /** The bin of the first series at a distance from the left. */
  binAt(x: number): number;
}

export const binWidth = ({ start, end, counts }: Series): number => (end - start) / counts.length;

export const total = ({ counts }: Series): number => Array.from(counts).reduce((sum, count) => sum + count, 0);

const LEFT = 40;
const RIGHT = 10;
const TOP = 10;
const TICK_ROOM = 18;
const SUMMARY_ROOM = 11;
/** So many bins at least, so that a number that never moved is no block. */
const LEAST_BINS = 12;

/**
 * A bar's height is the share of its bin. Bins of several series may differ in width: a bar is then as high as if its bin
 * had the width of the first series' bins, so that equal areas are equal shares.
 */
export function histogramLayout(data: HistogramData, width: number, height: number): HistogramLayout {
  const { series, expected, marked } = data;
  const unit = binWidth(series[0]);
  const summarised = series.filter(({ mean, quantiles }) => mean !== undefined || quantiles);
  const base = height - TICK_ROOM - SUMMARY_ROOM * summarised.length;
  const x = scaleLinear(span(data), [LEFT, width - RIGHT]);
  const heights = series.map((one) => Array.from(one.counts, (count) => share(count, one) * (unit / binWidth(one))));
  const points = expected && 'points' in expected ? expected.points : [];
  const density = expected && 'density' in expected ? expected.density : undefined;
  const places = density ? Array.from({ length: 121 }, (_, i) => LEFT + (i / 120) * (width - LEFT - RIGHT)) : [];
  const curve = places.map((place) => density!(x.invert(place)) * unit);
  const most = Math.max(...heights.flat(), ...points.map(({ probability }) => probability), ...curve);
  const y = scaleLinear([0, most > 0 ? most : 1], [base, TOP]);
  const percent = y.tickFormat(3, '%');
  const number = x.tickFormat(Math.max(2, width / 80));
  const [low, high] = x.domain();
  const first = Math.max(0, Math.floor((low - series[0].start) / unit));
  const last = Math.min(series[0].counts.length - 1, Math.ceil((high - series[0].start) / unit) - 1);
  const edge = (i: number): number => x(series[0].start + i * unit);
  return {
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    base,
    x: x.ticks(Math.max(2, width / 80)).map((value) => ({ at: x(value), text: number(value) })),
    y: y.ticks(3).map((value) => ({ at: y(value), text: percent(value) })),
    bars: series.map((one, i) => outline(one, heights[i], x, y)),
    curve: density && places.map((place, i) => `${i === 0 ? 'M' : 'L'}${fixed(place)} ${fixed(y(curve[i]))}`).join(''),
    points: points.map(({ value, probability }) => ({ x: x(value), y: y(probability) })),
    summaries: summarised.map(({ mean, quantiles = [] }, i) => ({
      y: base + TICK_ROOM + SUMMARY_ROOM * (i + 0.5),
      mean: mean === undefined ? undefined : x(mean),
      quantiles: quantiles.map((quantile) => ({ ...quantile, x: x(quantile.value) })),
    })),
    marked: marked === undefined ? undefined : x(marked),
    bins: [first, last],
    bin: (i) => ({ x: edge(i), width: edge(i + 1) - edge(i) }),
    binAt: (place) => Math.max(first, Math.min(last, Math.floor((x.invert(place) - series[0].start) / unit))),
  };
}

/** What a series says at a number: the bin around it, and how many are in it. */
export function readingAt(series: Series, value: number) {
  const i = Math.floor((value - series.start) / binWidth(series));
  const from = series.start + i * binWidth(series);
  const count = i >= 0 && i < series.counts.length ? series.counts[i] : 0;
  return { from, to: from + binWidth(series), count, share: share(count, series) };
}

const share = (count: number, series: Series): number => count / Math.max(1, total(series));

/** From the first bin that is not empty to the last one, and everything else that is drawn, with some room around. */
function span({ series, expected, marked }: HistogramData): [number, number] {
  const filled = series.flatMap(({ start, end, counts }) => {
    const bins = Array.from(counts, (count, i) => (count > 0 ? i : -1)).filter((i) => i >= 0);
    const edge = (i: number): number => start + (i * (end - start)) / counts.length;
    return bins.length > 0 ? [edge(bins[0]), edge(bins[bins.length - 1] + 1)] : [start, end];
  });
  const single = expected && 'points' in expected ? expected.points.map(({ value }) => value) : [];
  const all = [...filled, ...single, ...(marked === undefined ? [] : [marked])].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(0.03 * (high - low), (LEAST_BINS * binWidth(series[0]) - (high - low)) / 2);
  return [low - room, high + room];
}

type Place = (value: number) => number;

function outline({ start, end, counts }: Series, heights: readonly number[], x: Place, y: Place): string {
  const bins = heights.map((height, i) => (height > 0 ? i : -1)).filter((i) => i >= 0);
  if (bins.length === 0) return '';
  const edge = (i: number): string => fixed(x(start + (i * (end - start)) / counts.length));
  const [first, last] = [bins[0], bins[bins.length - 1]];
  const steps = heights.slice(first, last + 1).map((height, i) => `V${fixed(y(height))}H${edge(first + i + 1)}`);
  return `M${edge(first)} ${fixed(y(0))}${steps.join('')}V${fixed(y(0))}Z`;
}

const fixed = (value: number): string => String(Number(value.toFixed(1)));

/** The same counts of whole numbers with a bin for each, where bins were narrower than that. */
export function wholeBins(series: Series): Series {
  const width = binWidth(series);
  if (width >= 1) return series;
  const start = Math.ceil(series.start - 0.5);
  const bins = Math.max(1, Math.floor(series.end + 0.5) - start + 1);
  const counts = new Float64Array(bins);
  Array.from(series.counts).forEach((count, i) => {
    if (count === 0) return;
    // The one whole number in the bin.
    const value = Math.ceil(series.start + i * width - 1e-9);
    counts[Math.min(bins - 1, Math.max(0, value - start))] += count;
  });
  return { ...series, start: start - 0.5, end: start + bins - 0.5, counts };
}
