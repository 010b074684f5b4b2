import type { CompareWords } from '../../i18n/compare.en';
import { fill } from '../../i18n/fill';
import { percent, short } from '../numberFormat';
import type { SideOfStage } from './comparison';
import { type Measure, type Measured, measures } from './measures';

interface MeasureTableProps {
  readonly words: CompareWords;
  readonly a: SideOfStage;
  readonly b: SideOfStage;
  readonly measured: readonly [Measured, Measured];
  /** The number to look at; it comes first. */
  readonly tell?: Measure;
}

const MOST_ROWS = 4;

/** The numbers that tell two sides apart: the one to look at, then those that differ. */
export function MeasureTable({ words, a, b, measured: [own, other], tell }: MeasureTableProps) {
  const rows = telling(own, other, tell);
  if (rows.length === 0) return null;
  const most = short(Math.log(Math.max(a.heads[0].cols, b.heads[0].cols)));
  return (
    <table className="measures" aria-label={words.measures.label}>
      <thead>
        <tr>
          <th scope="col">{words.measures.label}</th>
          <th scope="col">{words.sides.a}</th>
          <th scope="col">{words.sides.b}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((measure) => (
          <tr key={measure} data-measure={measure} className={measure === tell ? 'tell' : undefined}>
            <th scope="row">{fill(words.measures[measure], { most })}</th>
            <td>{written(measure, own[measure])}</td>
            <td>{written(measure, other[measure])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which measures are shown: at most four. What attention costs is said only where it is what to look at. */
function telling(own: Measured, other: Measured, tell?: Measure): Measure[] {
  const costs = tell !== undefined && COUNTS.includes(tell);
  const there = measures.filter(
    (measure) => (own[measure] !== undefined || other[measure] !== undefined) && (costs || !COUNTS.includes(measure)),
  );
  const differ = there.filter((measure) => measure !== tell && differs(own[measure], other[measure]));
  return [...there.filter((measure) => measure === tell), ...differ].slice(0, MOST_ROWS);
}

/** By more than rounding. */
const differs = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined || Math.abs(a - b) > 1e-5 * Math.max(Math.abs(a), Math.abs(b));

const SHARES: readonly Measure[] = ['zeros', 'forbidden'];
const COUNTS: readonly Measure[] = ['multiplications', 'parameters'];

function written(measure: Measure, value: number | undefined): string {
  if (value === undefined) return '–';
  if (SHARES.includes(measure)) return percent(value);
  return COUNTS.includes(measure) ? value.toLocaleString('en').replace(/,/g, '\u2009') : short(value);
}
