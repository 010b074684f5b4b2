import { format, scaleLinear } from 'd3';

/** What one source of chance does to a number: how far its mean moves and how widely it spreads; undefined: not yet known. */
export interface SpreadRow {
  readonly id: string;
  readonly name: string;
  readonly shift?: number;
  readonly deviation?: number;
}

export interface SpreadLayout {
  /** In percent of the width, from the left: where the number stands without chance, and marks along the axis. */
  readonly still: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Of each row, in percent: the band from one standard deviation below the mean to one above it, and the mean. */
  readonly bands: readonly ({ readonly left: number; readonly width: number; readonly mean: number } | undefined)[];
}

const TICKS = 4;
/** From this on marks are written with an exponent, so that they stand beside each other. */
const LARGE = 1e4;

/** One scale for all rows, around the number without chance; its ends have a little room. */
export function spreadLayout(rows: readonly SpreadRow[]): SpreadLayout {
  const ends = rows.flatMap(({ shift, deviation }) =>
    shift === undefined || deviation === undefined ? [] : [shift - deviation, shift + deviation],
  );
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const room = 0.03 * (high - low) || 1;
  const x = scaleLinear([low - room, high + room], [0, 100]);
  const text = Math.max(-low, high) < LARGE ? x.tickFormat(TICKS) : format('.0e');
  return {
    still: x(0),
    ticks: x.ticks(TICKS).map((value) => ({ at: x(value), text: text(value) })),
    bands: rows.map(({ shift, deviation }) => {
      if (shift === undefined || deviation === undefined) return undefined;
      const left = x(shift - deviation);
      return { left, width: x(shift + deviation) - left, mean: x(shift) };
    }),
  };
}

/** The rows with the widest spread first; those that are not known yet stay behind, in their order. */
export const widestFirst = <Row extends SpreadRow>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (b.deviation ?? -1) - (a.deviation ?? -1));
