import { type KeyboardEvent, useState } from 'react';
import { fill } from '../../i18n/fill';
import type { HistogramWords } from '../../i18n/histogram.en';
import { exact, percent, plain } from '../numberFormat';
import { useWidth } from '../stageView/useWidth';
import './histogram.css';
import {
  binWidth,
  type HistogramData,
  type HistogramLayout,
  histogramLayout,
  readingAt,
  type Series,
  total,
} from './histogram';

interface HistogramProps extends HistogramData {
  /** What the numbers are, e.g. “Weight of 你 → you over 1,000 draws”. */
  readonly label: string;
  readonly words: HistogramWords;
  /** What the marked number and the expectation are called; said in the legend. */
  readonly markedName?: string;
  readonly expectedName?: string;
  readonly height?: number;
}

/** How often numbers fell where: bars, what is expected drawn over them, mean and quantiles below, one number marked. */
export function Histogram({ label, words, markedName, expectedName, height = 150, ...data }: HistogramProps) {
  const { series, expected, marked } = data;
  const [box, width] = useWidth<HTMLDivElement>(320);
  const [bin, setBin] = useState<number>();
  const layout = histogramLayout(data, Math.max(160, width), height);
  const [first, last] = layout.bins;
  const own = series[0];
  const shown = bin === undefined ? undefined : Math.max(first, Math.min(last, bin));
  const middle = shown === undefined ? undefined : own.start + (shown + 0.5) * binWidth(own);
  const markedText =
    marked !== undefined && markedName ? fill(words.marked, { name: markedName, value: written(marked, own) }) : '';
  const said = [label, ...series.flatMap((one) => summary(one, words, series.length > 1)), markedText];

  const keys = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: (shown ?? first + 1) - 1, ArrowRight: (shown ?? first - 1) + 1, Home: first, End: last };
    if (!(event.key in to)) return;
    event.preventDefault();
    event.stopPropagation();
    setBin(Math.max(first, Math.min(last, to[event.key as keyof typeof to])));
  };

  return (
    <div className="histogram" ref={box}>
      {/* An application: its arrow keys go from bin to bin, and each is spoken. */}
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the picture
        tabIndex={0}
        aria-label={`${label}. ${words.arrows}`}
        onKeyDown={keys}
        onPointerMove={(event) =>
          setBin(layout.binAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
        }
        onPointerLeave={() => setBin(undefined)}
        onBlur={() => setBin(undefined)}
      >
        <svg width={Math.max(160, width)} height={height} role="img" aria-label={said.filter(Boolean).join('. ')}>
          {shown !== undefined && (
            <rect className="bin" {...layout.bin(shown)} y={layout.top} height={layout.base - layout.top} />
          )}
          <Bars layout={layout} series={series} />
          {layout.marked !== undefined && (
            <path className="marked" d={`M${layout.marked} ${layout.top - 6}V${layout.base}`} />
          )}
        </svg>
      </div>
      <p className="reading" aria-live="polite">
        {middle !== undefined && series.map((one) => reading(one, middle, words, series.length > 1)).join(' · ')}
      </p>
      <ul className="histogram-legend">
        {series.length > 1 &&
          series.map((one, i) => (
            <li key={one.name}>
              <i style={{ background: hue(one, i) }} /> {one.name}
            </li>
          ))}
        {markedText && (
          <li>
            <i className="marked" /> {markedText}
          </li>
        )}
        {expected && expectedName && (
          <li>
            <i className={'points' in expected ? 'points' : 'curve'} /> {expectedName}
          </li>
        )}
        {layout.summaries.length > 0 && <li>{words.marks}</li>}
      </ul>
    </div>
  );
}

const hue = (series: Series, i: number): string => series.hue ?? (i === 0 ? 'var(--accent)' : `var(--head-${i + 1})`);

function Bars({ layout, series }: { layout: HistogramLayout; series: readonly Series[] }) {
  const { left, right, base, x, y } = layout;
  const summarised = series.filter(({ mean, quantiles }) => mean !== undefined || quantiles);
  return (
    <>
      {y.map(({ at, text }) => (
        <g key={text} className="tick">
          <path d={`M${left} ${at}H${right}`} />
          <text x={left - 5} y={at} dy=".35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {layout.bars.map((path, i) => (
        <path key={series[i].name} className="bars" d={path} style={{ color: hue(series[i], i) }} />
      ))}
      <path className="axis" d={`M${left} ${base}H${right}`} />
      {x.map(({ at, text }) => (
        <text key={text} className="tick" x={at} y={base + 13} textAnchor="middle">
          {text}
        </text>
      ))}
      {layout.curve && <path className="expected" d={layout.curve} />}
      {layout.points.map((point) => (
        <g key={point.x} className="expected">
          <path d={`M${point.x} ${base}V${point.y}`} />
          <circle cx={point.x} cy={point.y} r="4" />
        </g>
      ))}
      {layout.summaries.map(({ y, mean, quantiles }, i) => (
        <g key={y} className="summary" style={{ color: hue(summarised[i], series.indexOf(summarised[i])) }}>
          <Spread y={y} quantiles={quantiles} />
          {mean !== undefined && <path className="mean" d={`M${mean} ${y - 4}l4 4l-4 4l-4 -4z`} />}
        </g>
      ))}
    </>
  );
}

/** A thin line over all quantiles, a thick one over the inner ones, a stroke at the middle one. */
function Spread({ y, quantiles }: { y: number; quantiles: HistogramLayout['summaries'][number]['quantiles'] }) {
  const at = (i: number): number => quantiles[i].x;
  const last = quantiles.length - 1;
  if (last < 1) return null;
  const middle = quantiles.find(({ share }) => share === 0.5);
  return (
    <>
      <path d={`M${at(0)} ${y}H${at(last)}`} />
      {last >= 3 && <path className="inner" d={`M${at(1)} ${y}H${at(last - 1)}`} />}
      {middle && <path className="middle" d={`M${middle.x} ${y - 4.5}v9`} />}
    </>
  );
}

/** What is known of a series, for who does not see it. */
function summary(series: Series, words: HistogramWords, named: boolean): string[] {
  const { name, mean, quantiles = [] } = series;
  const parts = [
    ...(mean === undefined ? [] : [fill(words.mean, { value: written(mean, series) })]),
    ...quantiles.map(({ share, value }) =>
      fill(words.quantile, { share: percent(share), value: written(value, series) }),
    ),
  ];
  return parts.length > 0 ? [`${named ? `${name}: ` : ''}${parts.join(', ')}`] : [];
}

function reading(series: Series, value: number, words: HistogramWords, named: boolean): string {
  const { from, to, count, share } = readingAt(series, value);
  const text = fill(words.bin, {
    from: written(from, series),
    to: written(to, series),
    share: percent(share),
    count: count.toLocaleString('en'),
    all: total(series).toLocaleString('en'),
  });
  return named ? `${series.name}: ${text}` : text;
}

/** With as many figures as bins can be told apart by. */
function written(value: number, series: Series): string {
  const decimals = 1 - Math.floor(Math.log10(binWidth(series)));
  return decimals > 8 ? exact(value) : plain(value, { decimals: Math.max(0, decimals), exponent: false, whole: 1 });
}
