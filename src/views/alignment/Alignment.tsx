import { type CSSProperties, useState } from 'react';
import { fill } from '../../i18n/fill';
import { short } from '../numberFormat';
import { darkness, mostOf, squareSide } from './alignment';
import './alignment.css';

export interface AlignmentProps {
  /** Words across and words down. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** One row of weights a word written. */
  readonly weights: readonly (readonly number[])[];
  /** The row that is looked at. */
  readonly row: number;
  onRow(row: number): void;
  readonly words: Readonly<Record<string, string>>;
  /** Above the picture, where there are several. */
  readonly caption?: string;
  readonly room: { readonly width: number; readonly height: number };
}

/** Words written against words read (Bahdanau et al. 2015): a square a weight, the stronger its colour the larger. */
export function Alignment({ source, target, weights, row, onRow, words, caption, room }: AlignmentProps) {
  const [pointed, setPointed] = useState<readonly [row: number, column: number]>();
  const side = squareSide(weights.length, source.length, room);
  const said = (t: number, j: number): string =>
    fill(words.weight, { word: target[t], source: source[j], value: short(weights[t][j]) });
  const [t, j] = pointed && pointed[0] < weights.length ? pointed : [row, mostOf(weights[row])];
  return (
    <div className="alignment">
      {caption && <p className="alignment-caption">{caption}</p>}
      <table
        aria-label={[caption, words.label].filter(Boolean).join('. ')}
        style={{ '--side': `${side}px` } as CSSProperties}
      >
        <thead>
          <tr>
            <td />
            {source.map((word, j) => (
              <th key={j} scope="col" className={pointed?.[1] === j ? 'lit' : ''}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onPointerLeave={() => setPointed(undefined)}>
          {weights.map((weightsOfRow, t) => (
            <tr key={t} className={t === row ? 'marked' : ''}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={t === row}
                  title={fill(words.choose, { word: target[t] })}
                  onClick={() => onRow(t)}
                >
                  {target[t]}
                </button>
              </th>
              {weightsOfRow.map((weight, j) => (
                <td
                  key={j}
                  className={darkness(weight) > 0.55 ? 'dark' : ''}
                  style={{ '--weight': `${Math.round(100 * darkness(weight))}%` } as CSSProperties}
                  onPointerEnter={() => setPointed([t, j])}
                >
                  <span>{short(weight)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="alignment-reading" aria-live="polite">
        {said(t, j)}
      </p>
    </div>
  );
}
