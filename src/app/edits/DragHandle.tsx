import { type KeyboardEvent, useRef } from 'react';
import { exact } from '../../views/numberFormat';
import { usePage } from '../page';
import { nudged } from './pins';

interface DragHandleProps {
  readonly value: number;
  /** What a pixel or an arrow key is worth. */
  readonly nudge: number;
  onSet(value: number, gesture: string, held: boolean): void;
}

/** How many nudges a key is. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** As far as the handle says it reaches; dragging does not end there. */
const REACH = 200;

/** Every pull is a gesture of its own, undone at once. */
let pulls = 0;

/** Pulled left or right it changes a number; so do the arrow keys. */
export function DragHandle({ value, nudge, onSet }: DragHandleProps) {
  const { edit } = usePage().words.why;
  const start = useRef<{ x: number; value: number }>(undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onSet(nudged(value, nudge, event.shiftKey ? 10 * by : by), 'edit', false);
  };
  const reach = Math.max(REACH * nudge, Math.abs(value));
  return (
    <div
      className="edit-drag"
      role="slider"
      tabIndex={0}
      aria-label={edit.drag}
      title={edit.drag}
      aria-valuemin={-reach}
      aria-valuemax={reach}
      aria-valuenow={value}
      aria-valuetext={exact(value)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pulls++;
        start.current = { x: event.clientX, value };
      }}
      onPointerMove={(event) => {
        const { current } = start;
        if (!current || event.clientX === current.x) return;
        onSet(nudged(current.value, nudge, event.clientX - current.x), `pull ${pulls}`, true);
      }}
      onLostPointerCapture={() => {
        start.current = undefined;
      }}
    >
      <span aria-hidden="true">◂ ⣿ ▸</span>
    </div>
  );
}
