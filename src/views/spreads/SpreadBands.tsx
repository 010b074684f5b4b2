import { short } from '../numberFormat';
import './spreadBands.css';
import { type SpreadRow, spreadLayout } from './spreadLayout';

export interface ShownSpread extends SpreadRow {
  /** Standard error of the mean. */
  readonly error?: number;
  readonly draws?: number;
  /** Said beside the name, and drawn in colour where it is `strong`. */
  readonly note?: string;
  readonly strong?: boolean;
}

interface SpreadBandsProps {
  readonly rows: readonly ShownSpread[];
  readonly label: string;
  readonly words: Readonly<Record<'source' | 'spread' | 'shift' | 'drawsMade', string>>;
}

/** A table whose rows have a band each on one scale: the mean and a standard deviation to either side. */
export function SpreadBands({ rows, label, words }: SpreadBandsProps) {
  const { still, ticks, bands } = spreadLayout(rows);
  const place = (at: number) => ({ left: `${at}%` });
  const number = (value: number | undefined): string => (value === undefined ? '…' : short(value));
  return (
    <table className="spread-bands" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.source}</th>
          <th scope="col" className="band-axis">
            <span className="band">
              {ticks.map(({ at, text }) => (
                <small key={text} style={place(at)}>
                  {text}
                </small>
              ))}
            </span>
          </th>
          <th scope="col">{words.spread}</th>
          <th scope="col">{words.shift}</th>
          <th scope="col">{words.drawsMade}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, note, strong, deviation, shift, error, draws }, i) => (
          <tr key={id} data-source={id} className={strong ? 'strong' : undefined}>
            <th scope="row">
              {name} {note && <small>{note}</small>}
            </th>
            <td aria-hidden="true">
              <span className="band">
                <i className="still" style={place(still)} />
                {bands[i] && (
                  <>
                    <i className="range" style={{ left: `${bands[i].left}%`, width: `${bands[i].width}%` }} />
                    <i className="mean" style={place(bands[i].mean)} />
                  </>
                )}
              </span>
            </td>
            <td className="number">{number(deviation)}</td>
            <td className="number">
              {number(shift)}
              {error !== undefined && <small> ± {short(error)}</small>}
            </td>
            <td className="number">{draws?.toLocaleString('en') ?? '…'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
