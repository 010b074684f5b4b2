import type { KeyboardEvent } from 'react';
import { expect, test } from 'vitest';
import { onCellKey } from './cellKeys';

function press(key: string, parts: Partial<KeyboardEvent> = {}, acts = true) {
  const did: unknown[] = [];
  const note = (what: string) => (cell: unknown) => did.push([what, cell]);
  const event = { key, preventDefault: () => did.push('kept'), stopPropagation: () => {}, ...parts };
  onCellKey(event as KeyboardEvent, {
    ...{ rows: 3, cols: 4, current: { row: 1, col: 3 }, onMove: note('move') },
    ...(acts ? { onUnfold: note('unfold'), onEdit: note('edit') } : {}),
  });
  return did;
}

test('arrows move and stop at the edges', () => {
  expect(press('ArrowUp')).toEqual(['kept', ['move', { row: 0, col: 3 }]]);
  expect(press('ArrowRight')).toEqual(['kept', ['move', { row: 1, col: 3 }]]);
  expect(press('Home')).toEqual(['kept', ['move', { row: 1, col: 0 }]]);
});

test('Enter unfolds and E edits, where that can be done', () => {
  expect(press('Enter')).toEqual(['kept', ['unfold', { row: 1, col: 3 }]]);
  expect(press('e')).toEqual(['kept', ['edit', { row: 1, col: 3 }]]);
  expect(press('Enter', {}, false)).toEqual([]);
  expect(press('e', {}, false)).toEqual([]);
});

test('other keys, and keys of the browser, are left to the page', () => {
  expect(press('x')).toEqual([]);
  expect(press('ArrowUp', { ctrlKey: true })).toEqual([]);
});
