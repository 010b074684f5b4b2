import type { ReactNode } from 'react';
import { fill } from '../../i18n/fill';
import { placeName, wordsOf } from '../axisName';
import { entryOf } from '../colours/colourScale';
import { ramp } from '../colours/ramp';
import { hue } from '../colours/role';
import { useTheme } from '../colours/theme';
import { textWidth } from '../heatmap/layout';
import { at, type Cell, columnOf, type Matrix, rowOf } from '../matrix';
import { short } from '../numberFormat';
import type { Scene } from '../scene';
import './productStrip.css';
import type { Shown } from './shown';

interface ProductStripProps {
  readonly scene: Scene;
  readonly left: Matrix;
  readonly right: Matrix;
  readonly result: Matrix;
  readonly cell: Cell;
  readonly bias?: Matrix;
  readonly names: { readonly left: Shown; readonly right: Shown };
  readonly width: number;
  /** Whether the cell was set by hand: then it is not what the products add up to. */
  readonly pinned: boolean;
  /** Whether all products are drawn, or only their sum is written. */
  readonly whole: boolean;
  /** The legend of the result. */
  readonly children: ReactNode;
}

const TOP = 40;
const BAR = 44;
const SIDE = 132;

/** The arithmetic of one cell of a product: both operands, every product as a bar, and the running sum as a line. */
export function ProductStrip({
  scene,
  left,
  right,
  result,
  cell,
  bias,
  names,
  width,
  pinned,
  whole,
  children,
}: ProductStripProps) {
  const theme = useTheme();
  const { texts, picture } = scene;
  const a = rowOf(left, cell.row);
  const b = columnOf(right, cell.col);
  const products = a.map((x, i) => x * b[i]);
  let total = 0;
  const running = products.map((product) => (total += product));
  const count = products.length;
  const innerWords = wordsOf(picture, left.colAxis, left.cols);
  const step = Math.max(3, Math.min(innerWords ? 56 : 38, Math.floor((width - SIDE) / count)));
  // Words that do not fit stand over the columns of the left operand already.
  const below = innerWords?.every((word) => textWidth(word, 11) <= step) ? innerWords : undefined;
  const inset = step > 12 ? 3 : step > 5 ? 1 : 0;

  // One scale for products and their sum, with zero on it.
  const low = Math.min(0, ...products, ...running);
  const high = Math.max(0, ...products, ...running);
  const y = (value: number): number => TOP + (BAR * (high - value)) / (high - low || 1);
  const path = running.map((sum, i) => `${i ? 'L' : 'M'}${(i + 0.5) * step} ${y(sum)}`).join('');

  const rowWords = wordsOf(picture, result.rowAxis, result.rows);
  const colWords = wordsOf(picture, result.colAxis, result.cols);
  const row = placeName(rowWords, result.rowAxis, cell.row, texts, 'row');
  const column = placeName(colWords, result.colAxis, cell.col, texts, 'column');
  const added = bias ? at(bias, 0, cell.col) : undefined;
  const value = at(result, cell.row, cell.col);
  const plusBias =
    added !== undefined && fill(texts.picture.plusBias, { bias: short(added), value: short(total + added) });
  const byHand = pinned && fill(texts.picture.pinnedTo, { value: short(value) });
  const colour = ({ scale }: Shown, x: number): string => ramp(scale.kind, theme).css[entryOf(scale, x)];
  const signs = ramp('diverging', theme).css;

  return (
    <div className="strip">
      <div className="strip-head">
        <p>
          <b>{`${row} · ${column}`}</b> {fill(texts.picture.products, { count: String(count) })}
          {!whole && (
            <>
              : <Sum total={total} /> {plusBias} {byHand}
            </>
          )}
        </p>
        {children}
      </div>
      {whole && (
        <div className="strip-picture">
          <svg width={count * step} height={TOP + BAR + (below ? 18 : 2)} aria-hidden="true">
            {products.map((product, i) => (
              <g key={i} transform={`translate(${i * step},0)`}>
                <rect x={inset / 2} width={step - inset} height={16} fill={colour(names.left, a[i])} />
                <rect x={inset / 2} y={18} width={step - inset} height={16} fill={colour(names.right, b[i])} />
                <rect
                  x={step * 0.2}
                  width={step * 0.6}
                  y={Math.min(y(0), y(product))}
                  height={Math.max(0.5, Math.abs(y(product) - y(0)))}
                  fill={signs[product < 0 ? 20 : 235]}
                />
                {below && (
                  <text x={step / 2} y={TOP + BAR + 13} textAnchor="middle">
                    {below[i]}
                  </text>
                )}
              </g>
            ))}
            <path className="axis" d={`M0 ${y(0)}H${count * step}`} />
            <path className="running" d={path} />
          </svg>
          <dl>
            <dt style={{ color: hue(names.left.role) }}>{names.left.title}</dt>
            <dt style={{ color: hue(names.right.role) }}>{names.right.title}</dt>
            <dd>
              <Sum total={total} />
            </dd>
            {plusBias && <dd>{plusBias}</dd>}
            {byHand && <dd className="by-hand">{byHand}</dd>}
          </dl>
        </div>
      )}
    </div>
  );
}

const Sum = ({ total }: { total: number }) => (
  <>
    Σ = <b>{short(total)}</b>
  </>
);
