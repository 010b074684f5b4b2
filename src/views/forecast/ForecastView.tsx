import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { fill } from '../../i18n/fill';
import { short } from '../numberFormat';
import { useWidth } from '../stageView/useWidth';
import './forecast.css';
import { meanWeights, type SeenForecast } from './forecast';
import { type ForecastLayout, forecastLayout } from './forecastLayout';

interface ForecastViewProps {
  readonly seen: SeenForecast;
  /** Steps back from the next value that are named under the bars. */
  readonly named: readonly number[];
  readonly height: number;
  /** `label`, `window` with {from} and {to}, `truth`, `forecast`, `weight`, `each`, `value` with {n}, `back` with {n}. */
  readonly words: Readonly<Record<string, string>>;
  /** Absent where the window cannot be moved. */
  onStart?(start: number, gesture: 'drag' | undefined): void;
}

/** A series with its forecasts and a window on it that can be dragged; under the window the weight of every time step. */
export function ForecastView({ seen, named, height, words, onStart }: ForecastViewProps) {
  const [box, room] = useWidth<HTMLDivElement>(640);
  const [pointed, point] = useState<number>();
  const [held, hold] = useState(false);
  const width = Math.max(260, Math.min(room, 900));
  const layout = forecastLayout(seen, named, width, height);
  const last = seen.forecasts.length - 1;
  const lookBack = seen.window.length;
  const read = pointed ?? seen.start + lookBack;

  const keys = (event: KeyboardEvent): void => {
    const { start } = seen;
    const to = { ArrowLeft: start - 1, ArrowRight: start + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStart?.(Math.max(0, Math.min(last, to)), undefined);
  };
  const move = (event: PointerEvent): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    point(layout.numberAt(x));
    if (held) onStart?.(layout.startAt(x), 'drag');
  };
  const press = (event: PointerEvent): void => {
    if (!onStart) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold(true);
    onStart(layout.startAt(event.clientX - event.currentTarget.getBoundingClientRect().left), 'drag');
  };

  return (
    <div className="forecast" ref={box}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={words.label}
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={seen.start + 1}
        aria-valuetext={said(seen, words)}
        aria-disabled={!onStart}
        onKeyDown={keys}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={() => hold(false)}
        onPointerLeave={() => point(undefined)}
      >
        <svg width={width} height={height} aria-hidden="true">
          <Drawing layout={layout} read={read} />
        </svg>
      </div>
      <Reading seen={seen} read={read} words={words} />
    </div>
  );
}

function Drawing({ layout, read }: { layout: ForecastLayout; read: number }) {
  const { left, right, top, bottom, base, ticks, band, bars, dots, next, named } = layout;
  return (
    <>
      {ticks.map(({ at, text }) => (
        <g key={text} className="tick">
          <path d={`M${left} ${at}H${right}`} />
          <text x={left - 6} y={at} dy=".35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <rect className="band" x={band.x} y={top} width={band.width} height={base - top} rx="3" />
      <path className="pointed" d={`M${layout.xOf(read)} ${top}V${bottom}`} />
      <path className="truth" d={layout.truth} />
      <path className="forecasts" d={layout.forecast} />
      {dots.map(({ x, y }) => (
        <circle key={x} className="dot" cx={x} cy={y} r="2.5" />
      ))}
      <path className="missed" d={`M${next.x} ${next.truth}V${next.forecast}`} />
      <circle className="next-truth" cx={next.x} cy={next.truth} r="4" />
      <path className="next-forecast" d={`M${next.x} ${next.forecast - 6}l6 6l-6 6l-6 -6z`} />
      {bars.map(({ x, y, width, height, each }) => (
        <g key={x}>
          <rect className="weight" x={x} y={y} width={width} height={height} />
          <path className="each" d={each.map((at) => `M${x} ${at}h${width}`).join('')} />
        </g>
      ))}
      {bars.length > 0 && <path className="axis" d={`M${left} ${base}H${right}`} />}
      {named.map(({ at, text }) => (
        <text key={text} className="tick" x={at} y={base + 14} textAnchor="middle">
          {text}
        </text>
      ))}
    </>
  );
}

type Words = ForecastViewProps['words'];

/** The numbers of the value pointed at, or of the one that follows the window; they are the legend as well. */
function Reading({ seen, read, words }: { seen: SeenForecast; read: number; words: Words }) {
  const { values, forecasts, start, window } = seen;
  const back = start + window.length - read;
  const forecast = forecasts[read - window.length];
  const weight = meanWeights(seen)[window.length - back];
  const place = back === 0 ? words.next : back > 0 ? words.back : words.ahead;
  return (
    <ul aria-live="polite">
      <li>{fill(place, { n: String(Math.abs(back)) })}</li>
      <li>
        <svg width="22" height="10" aria-hidden="true">
          <path className="truth" d="M1 5H21" />
        </svg>
        {words.truth} <b>{short(values[read])}</b>
      </li>
      <li>
        <svg width="22" height="10" aria-hidden="true">
          <path className="forecasts" d="M1 5H21" />
        </svg>
        {words.forecast} <b>{forecast === undefined ? '–' : short(forecast)}</b>
      </li>
      {seen.weights.length > 0 && (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <rect className="weight" width="10" height="10" />
          </svg>
          {words.weight} <b>{weight === undefined ? '–' : short(weight)}</b>
        </li>
      )}
    </ul>
  );
}

/** For who does not see it: the forecast of this window, and where it looks most. */
function said(seen: SeenForecast, words: Words): string {
  const { values, forecasts, start, window } = seen;
  const weights = meanWeights(seen);
  const most = window.length - weights.indexOf(Math.max(...weights));
  const facts = {
    n: String(start + 1),
    truth: short(values[start + window.length]),
    forecast: short(forecasts[start]),
    back: String(most),
  };
  return fill(weights.length > 0 ? words.saidWeights : words.said, facts);
}
