import { type KeyboardEvent, useEffect, useRef } from 'react';
import { fill } from '../../i18n/fill';
import type { ColourScale } from '../colours/colourScale';
import { useTheme } from '../colours/theme';
import type { Matrix } from '../matrix';
import type { Scene } from '../scene';
import './headGrid.css';
import { cellSize, headColumns, headWidth } from './layout';
import { paint } from './paint';

/** The most height of a picture. */
const TALL = 48;

/** Narrower pictures have a number below them, and no name. */
const ROOM_FOR_NAME = 42;

interface HeadGridProps {
  readonly scene: Scene;
  /** One matrix a head. */
  readonly heads: readonly Matrix[];
  /** One scale for all heads, so that they can be compared. */
  readonly scale: ColourScale;
  readonly allowed?: Matrix;
  readonly chosen: number;
  onChoose(head: number): void;
  /** What all of them may take; they wrap. */
  readonly width: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Small multiples: one picture a head, one of them chosen to be shown large. One tab stop. */
export function HeadGrid({ scene, heads, scale, allowed, chosen, onChoose, width }: HeadGridProps) {
  const { texts } = scene;
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const columns = headColumns(heads.length, width);
  const each = headWidth(columns, width);
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (chosen + step + heads.length) % heads.length;
    onChoose(next);
    buttons.current[next]?.focus();
  };
  return (
    <div className="heads" role="radiogroup" aria-label={texts.picture.heads} style={{ maxWidth: width }}>
      {heads.map((matrix, head) => (
        // biome-ignore lint/a11y/useSemanticElements: a picture to choose, with one tab stop for all of them
        <button
          key={head}
          ref={(button) => {
            buttons.current[head] = button;
          }}
          type="button"
          role="radio"
          aria-checked={head === chosen}
          tabIndex={head === chosen ? 0 : -1}
          onClick={() => onChoose(head)}
          onKeyDown={move}
        >
          <Small matrix={matrix} scale={scale} allowed={allowed} room={each} />
          {each < ROOM_FOR_NAME && <span className="spoken">{fill(texts.picture.head, { n: String(head + 1) })}</span>}
          <span aria-hidden={each < ROOM_FOR_NAME}>
            {each < ROOM_FOR_NAME ? head + 1 : fill(texts.picture.head, { n: String(head + 1) })}
          </span>
        </button>
      ))}
    </div>
  );
}

interface SmallProps {
  readonly matrix: Matrix;
  readonly scale: ColourScale;
  readonly allowed?: Matrix;
  readonly room: number;
}

function Small({ matrix, scale, allowed, room }: SmallProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const { rows, cols, values, offset } = matrix;
  useEffect(() => {
    if (canvas.current) paint(canvas.current, [matrix], scale, theme, allowed);
  }, [rows, cols, values, offset, scale.kind, scale.max, theme, allowed?.values, allowed?.offset]);
  const limits = { min: { width: 2, height: 3 }, max: { width: 17, height: 17 } };
  const cell = cellSize({ rows, cols, width: room, height: TALL }, limits);
  // More rows or columns than have room are seen from further away.
  const size = { width: Math.min(cols * cell.width, room), height: Math.min(rows * cell.height, TALL) };
  return <canvas ref={canvas} style={size} />;
}
