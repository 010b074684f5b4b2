import { useEffect } from 'react';
import type { Playground } from '../store/playground';
import { step } from './useWalk';

/** The keyboard. A frame gets key events only while the focus is inside it, so nothing is taken from a host page. */
export function useKeys(playground: Playground): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event)) return;
      const act = actionFor(event, playground);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [playground]);
}

function actionFor(event: KeyboardEvent, playground: Playground): (() => void) | undefined {
  const { key, altKey, shiftKey } = event;
  const { undo, redo } = playground.experiment.getState();
  if (event.ctrlKey || event.metaKey) {
    if (altKey) return undefined;
    if (key.toLowerCase() === 'z') return shiftKey ? redo : undo;
    return key.toLowerCase() === 'y' ? redo : undefined;
  }
  if (altKey) return undefined;
  if (key === ']' || (key === 'ArrowRight' && !usesArrows(event))) return () => step(playground, 1);
  if (key === '[' || (key === 'ArrowLeft' && !usesArrows(event))) return () => step(playground, -1);
  if (key === ' ' && !usesSpace(event)) {
    return () => playground.pointer.setState(({ playing }) => ({ playing: !playing }));
  }
  if (key.toLowerCase() === 't') return () => playground.pointer.setState(({ table }) => ({ table: !table }));
  // On a picture E edits the number under the keyboard; anywhere else, the one that was chosen.
  if (key.toLowerCase() === 'e' && playground.experiment.getState().experiment.cell) {
    return () => playground.pointer.setState({ tab: 'why', panelOpen: true, editing: true, trail: [] });
  }
  return undefined;
}

const target = (event: KeyboardEvent): Element | undefined =>
  event.target instanceof Element ? event.target : undefined;

/** Text is being typed, or a dialog is open: keys mean something else there. */
export const isTyping = (event: KeyboardEvent): boolean =>
  target(event)?.closest(
    'textarea, [contenteditable], dialog, input:not([type=range], [type=radio], [type=checkbox])',
  ) != null;

/** Controls that arrows move inside of, and what they scroll. */
const usesArrows = (event: KeyboardEvent): boolean =>
  target(event)?.closest(
    'input, select, [role=grid], [role=slider], [role=radiogroup], [role=tablist], [data-scrolls]',
  ) != null;

/** Controls that the space key presses. */
const usesSpace = (event: KeyboardEvent): boolean =>
  target(event)?.closest('button, a, input, select, summary, [role=grid], [role=gridcell], [role=tab]') != null;
