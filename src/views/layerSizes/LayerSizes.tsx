import { type KeyboardEvent, useState } from 'react';
import { fill } from '../../i18n/fill';
import { short } from '../numberFormat';
import { useWidth } from '../stageView/useWidth';
import './layerSizes.css';
import { layerSizesLayout, type SizeSeries, type SizesLayout } from './layerSizes';

interface LayerSizesProps {
  readonly series: readonly SizeSeries[];
  readonly height: number;
  /** `label`, `layer` with {n}, `input`, `axis`, `zero`, `arrows`. */
  readonly words: Readonly<Record<string, string>>;
}

/** A size by layer on a logarithmic scale, a line a series; the layer pointed at is read out in numbers. */
export function LayerSizes({ series, height, words }: LayerSizesProps) {
  const [box, room] = useWidth<HTMLDivElement>(480);
  const [pointed, point] = useState<number>();
  const width = Math.max(240, Math.min(room, 720));
  const layout = layerSizesLayout(series, width, height);
  // Without a pointer the far end is read: what arrives at the input.
  const layer = Math.min(pointed ?? 0, layout.last);

  const keys = (event: KeyboardEvent): void => {
    const { last } = layout;
    const to = { ArrowLeft: layer - 1, ArrowRight: layer + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    point(Math.max(0, Math.min(last, to)));
  };

  return (
    <div className="layer-sizes" ref={box}>
      {/* An application: its arrow keys go from layer to layer, and each is spoken. */}
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the picture
        tabIndex={0}
        aria-label={`${words.label}. ${words.arrows}`}
        onKeyDown={keys}
        onPointerMove={(event) =>
          point(layout.layerAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
        }
        onPointerLeave={() => point(undefined)}
        onBlur={() => point(undefined)}
      >
        <svg width={width} height={height} role="img" aria-label={said(series, words)}>
          <Frame layout={layout} axis={words.axis} />
          <path className="pointed" d={`M${layout.layerX(layer)} ${layout.top}V${layout.base}`} />
          {layout.series.map(({ path, points }, i) => (
            <g key={series[i].name} className={`side-${i + 1}`}>
              <path className="line" d={path} />
              {points.map((place) => (
                <Mark key={place.layer} {...place} which={i} here={place.layer === layer} />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p className="place">{where(layer, words)}</p>
      <ul aria-live="polite">
        {series.map(({ name, sizes }, i) => (
          <li key={name} className={`side-${i + 1}`}>
            <svg width="26" height="12" aria-hidden="true">
              <path className="line" d="M1 6H25" />
              <Mark x={13} y={6} which={i} here />
            </svg>
            {name} <b>{sizes[layer] === undefined ? '–' : written(sizes[layer], words)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A dot on the first line, a diamond on the other: they differ in more than their colour. */
function Mark({ x, y, which, here }: { x: number; y: number; which: number; here: boolean }) {
  const r = here ? 4.5 : 2.5;
  if (which === 0) return <circle className="mark" cx={x} cy={y} r={r} />;
  const d = 1.3 * r;
  return <path className="mark" d={`M${x} ${y - d}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`} />;
}

function Frame({ layout: { left, right, top, base, x, y, one }, axis }: { layout: SizesLayout; axis: string }) {
  return (
    <>
      {y.map(({ at, text }) => (
        <g key={text} className="tick">
          <path d={`M${left} ${at}H${right}`} />
          <text x={left - 6} y={at} dy=".35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <path className="one" d={`M${left} ${one}H${right}`} />
      <path className="axis" d={`M${left} ${top}V${base}H${right}`} />
      {x.map(({ at, text }) => (
        <text key={text} className="tick" x={at} y={base + 14} textAnchor="middle">
          {text}
        </text>
      ))}
      <text className="tick" x={(left + right) / 2} y={base + 29} textAnchor="middle">
        {axis}
      </text>
    </>
  );
}

type Words = LayerSizesProps['words'];

const where = (layer: number, words: Words): string =>
  layer === 0 ? words.input : fill(words.layer, { n: String(layer) });

const written = (size: number, words: Words): string => (size > 0 ? short(size) : words.zero);

/** For who does not see it: what is left at the input. */
const said = (series: readonly SizeSeries[], words: Words): string =>
  [words.label, ...series.map(({ name, sizes }) => `${name}, ${words.input} ${written(sizes[0], words)}`)].join('. ');
