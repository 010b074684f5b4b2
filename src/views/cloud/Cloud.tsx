import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { fill } from '../../i18n/fill';
import { short } from '../numberFormat';
import './cloud.css';
import { type CloudLayout, cloudLayout, ledTo, mostOf, nearestTo, type Point } from './cloud';
import { placeLabels } from './placeLabels';

export interface CloudProps {
  readonly points: readonly Point[];
  readonly names: readonly string[];
  /** What the chosen point takes of every point. */
  readonly taken: readonly number[];
  /** For every point the weights times the places of the others, added up. */
  readonly centres: readonly Point[];
  /** Where the arrows lead: from there to the point (what is left of it), or from the point there (what it becomes). */
  readonly arrows: 'offset' | 'mean';
  readonly chosen: number;
  onChoose(point: number): void;
  readonly words: Readonly<Record<string, string>>;
  /** Above the picture, where there are several. */
  readonly caption?: string;
  readonly size: number;
}

/** The ring around the chosen point, with its line. */
const RING = 6;
/** So many of the largest weights are written beside their points. */
const NAMED = 3;

/** Points of the plane, as large and as strong as what one of them takes of each; press or walk to choose another. */
export function Cloud({ points, names, taken, centres, arrows, chosen, onChoose, words, caption, size }: CloudProps) {
  const [pointed, setPointed] = useState<number>();
  const most = Math.max(...taken);
  const layout = cloudLayout(points, most, size);
  const largest = mostOf(taken, NAMED);
  const places = points.map(layout.at);
  const dots = places.map((at, i) => ({ at, radius: layout.radius(taken[i]) + (i === chosen ? RING : 0) }));
  const labels = [...new Set([...largest, chosen])].map((i) => ({
    text: largest.includes(i) ? `${names[i]} ${short(taken[i])}` : names[i],
    ...dots[i],
  }));
  const under = ({ clientX, clientY, currentTarget }: PointerEvent): number => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return nearestTo(places, [clientX - left, clientY - top]);
  };
  const onKey = (event: KeyboardEvent): void => {
    const next = ledTo(points, chosen, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
  };
  const said = reading({ points, names, taken, centres, chosen, words }, largest);
  return (
    <div className="cloud">
      {caption && <p className="cloud-caption">{caption}</p>}
      {/* An application: its arrow keys go from point to point, and each is spoken. */}
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the picture
        tabIndex={0}
        aria-label={[caption, fill(words.label, { n: String(points.length) })].filter(Boolean).join('. ')}
        onKeyDown={onKey}
        onPointerDown={(event) => onChoose(under(event))}
        onPointerMove={(event) => setPointed(under(event))}
        onPointerLeave={() => setPointed(undefined)}
      >
        <svg width={size} height={size} role="img" aria-label={said.join(' ')}>
          <path className="others" d={points.map((point, i) => line([point, centres[i]].map(layout.at))).join('')} />
          {points.map((_, i) => {
            const [cx, cy] = places[i];
            const kind = ['dot', i === chosen && 'chosen', i === pointed && 'pointed'].filter(Boolean).join(' ');
            const strength = 0.12 + 0.88 * Math.min(1, Math.max(0, taken[i] / most));
            return (
              <circle
                key={names[i]}
                className={kind}
                cx={cx}
                cy={cy}
                r={layout.radius(taken[i])}
                fillOpacity={strength}
              />
            );
          })}
          <circle className="ring" cx={places[chosen][0]} cy={places[chosen][1]} r={layout.radius(taken[chosen]) + 4} />
          <Arrow {...{ points, centres, arrows, chosen, layout }} clear={dots[chosen].radius} />
          {placeLabels(labels, dots, size).map(({ text, x, y, anchor }) => (
            <text key={text} x={x} y={y} dy=".35em" textAnchor={anchor}>
              {text}
            </text>
          ))}
        </svg>
      </div>
      <p className="reading" aria-live="polite">
        {said.map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
        {pointed !== undefined && <b>{fill(words.from, { point: names[pointed], weight: short(taken[pointed]) })}</b>}
      </p>
      <details>
        <summary>{words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.point}</th>
              <th scope="col">x</th>
              <th scope="col">y</th>
              <th scope="col">{words.weight}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(([x, y], i) => (
              <tr key={names[i]}>
                <th scope="row">{names[i]}</th>
                <td>{short(x)}</td>
                <td>{short(y)}</td>
                <td>{short(taken[i])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Who the chosen point takes most from, and where that leads, in sentences. */
function reading(
  {
    points,
    names,
    taken,
    centres,
    chosen,
    words,
  }: Pick<CloudProps, 'points' | 'names' | 'taken' | 'centres' | 'chosen' | 'words'>,
  largest: readonly number[],
): string[] {
  const list = largest.map((i) => fill(words.item, { point: names[i], weight: short(taken[i]) })).join(words.separator);
  const sum = short(taken.reduce((total, weight) => total + weight, 0));
  const [[x, y], [cx, cy]] = [points[chosen], centres[chosen]].map((point) => point.map(short));
  return [fill(words.most, { point: names[chosen], list, sum }), fill(words.place, { x, y, cx, cy })];
}

/** From the centre to the point, or from the point to its centre, as far as the ring of the point leaves room. */
function Arrow({
  points,
  centres,
  arrows,
  chosen,
  layout,
  clear,
}: Pick<CloudProps, 'points' | 'centres' | 'arrows' | 'chosen'> & { layout: CloudLayout; clear: number }) {
  const [[x, y], centre] = [layout.at(points[chosen]), layout.at(centres[chosen])];
  const [dx, dy] = [centre[0] - x, centre[1] - y];
  const length = Math.hypot(dx, dy);
  if (length <= clear) return null;
  const edge: Point = [x + (dx / length) * clear, y + (dy / length) * clear];
  const [from, to] = arrows === 'offset' ? [centre, edge] : [edge, centre];
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return (
    <g className="arrow">
      <path d={line([from, to])} />
      <path className="head" d="M0 0L-9 4.5V-4.5Z" transform={`translate(${to[0]} ${to[1]}) rotate(${turn})`} />
    </g>
  );
}

const line = (ends: readonly Point[]): string => ends.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('');
