import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { fill } from '../../i18n/fill';
import { short } from '../numberFormat';
import './cloud.css';
import { type CloudLayout, cloudLayout, ledTo, mostOf, nearestTo, type Point } from './cloud';

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

/** So many of the largest weights are written beside their points. */
const NAMED = 3;

/** Points of the plane, as large and as strong as what one of them takes of each; press or walk to choose another. */
export function Cloud({ points, names, taken, centres, arrows, chosen, onChoose, words, caption, size }: CloudProps) {
  const [pointed, setPointed] = useState<number>();
  const most = Math.max(...taken);
  const layout = cloudLayout(points, most, size);
  const largest = mostOf(taken, NAMED);
  const places = points.map(layout.at);
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
          <Arrows {...{ points, centres, arrows, chosen, layout }} />
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
          {largest.map((i) => (
            <Name key={names[i]} at={places[i]} size={size} text={`${names[i]} ${short(taken[i])}`} />
          ))}
          {!largest.includes(chosen) && <Name at={places[chosen]} size={size} text={names[chosen]} />}
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

/** A line between every point and its centre, that of the chosen one strong and with a head. */
function Arrows({
  points,
  centres,
  arrows,
  chosen,
  layout,
}: Pick<CloudProps, 'points' | 'centres' | 'arrows' | 'chosen'> & { layout: CloudLayout }) {
  const ends = (i: number): readonly Point[] => {
    const both = [layout.at(centres[i]), layout.at(points[i])];
    return arrows === 'offset' ? both : both.reverse();
  };
  const path = (i: number): string =>
    ends(i)
      .map(([x, y], end) => `${end ? 'L' : 'M'}${x} ${y}`)
      .join('');
  const [[ax, ay], [bx, by]] = ends(chosen);
  const turn = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  return (
    <g className="arrows">
      <path className="others" d={points.map((_, i) => path(i)).join('')} />
      <path className="own" d={path(chosen)} />
      <path className="head" d="M0 0L-9 4.5V-4.5Z" transform={`translate(${bx} ${by}) rotate(${turn})`} />
    </g>
  );
}

/** A name beside its point, on the side where there is room. */
function Name({ at: [x, y], size, text }: { at: Point; size: number; text: string }) {
  const left = x > size * 0.72;
  return (
    <text x={x + (left ? -13 : 13)} y={y} dy=".35em" textAnchor={left ? 'end' : 'start'}>
      {text}
    </text>
  );
}
