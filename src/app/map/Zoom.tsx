import { type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { MAP } from '../../views/map/mapGraph';
import './zoom.css';

interface ZoomProps {
  /** The place on screen, or `stage` for any stage from near. */
  readonly level: string;
  readonly children: ReactNode;
}

const MILLISECONDS = 200;

/** Moves towards what was opened, or away from it, and keeps the focus inside when a box is gone. */
export function Zoom({ level, children }: ZoomProps) {
  const outer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const before = useRef(level);
  const opened = useRef('50% 50%');
  useLayoutEffect(() => {
    if (before.current === level || !outer.current || !inner.current) return;
    const inward = depthOf(level) > depthOf(before.current);
    before.current = level;
    if (document.activeElement === document.body && document.hasFocus()) outer.current.focus({ preventScroll: true });
    const here = inner.current.querySelector('[data-here]');
    const origin = inward ? opened.current : here ? centreIn(outer.current, here) : '50% 50%';
    play(outer.current, inner.current, inward ? 0.86 : 1.12, origin);
  }, [level]);
  const remember = ({ target }: SyntheticEvent): void => {
    const box = target instanceof Element ? target.closest('button') : null;
    if (box && outer.current) opened.current = centreIn(outer.current, box);
  };
  return (
    <div ref={outer} tabIndex={-1} className="zoom" onClickCapture={remember} onFocusCapture={remember}>
      <div ref={inner}>{children}</div>
    </div>
  );
}

const depthOf = (level: string): number =>
  level === MAP ? 0 : level === 'stage' ? Number.POSITIVE_INFINITY : level.split('.').length;

function centreIn(frame: Element, box: Element): string {
  const [outer, own] = [frame.getBoundingClientRect(), box.getBoundingClientRect()];
  return `${own.x + own.width / 2 - outer.x}px ${own.y + own.height / 2 - outer.y}px`;
}

function play(outer: HTMLElement, inner: HTMLElement, scale: number, transformOrigin: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // What is larger than the room for a moment must not make it scroll.
  outer.style.overflow = 'clip';
  const motion = inner.animate(
    [
      { transform: `scale(${scale})`, opacity: 0, transformOrigin },
      { transform: 'none', opacity: 1, transformOrigin },
    ],
    { duration: MILLISECONDS, easing: 'ease-out' },
  );
  motion.onfinish = motion.oncancel = () => {
    outer.style.overflow = '';
  };
}
