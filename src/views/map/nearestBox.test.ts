import { expect, test } from 'vitest';
import { DIRECTIONS, nearestBox } from './nearestBox';

/** A column of three on the left, two on the right, the lower of them between the rows. */
const at = (id: string, x: number, y: number) => ({ id, rect: { x, y, width: 80, height: 20 } });
const all = [at('a', 0, 0), at('b', 0, 40), at('c', 0, 80), at('d', 100, 0), at('e', 100, 50)];
const from = (id: string) => all.find((item) => item.id === id)!.rect;

test.each([
  ['a', 'ArrowDown', 'b'],
  ['c', 'ArrowUp', 'b'],
  ['b', 'ArrowRight', 'e'],
  ['e', 'ArrowUp', 'd'],
  ['e', 'ArrowLeft', 'b'],
  ['a', 'ArrowUp', undefined],
  ['d', 'ArrowRight', undefined],
])('from %s, %s leads to %s', (id, key, expected) => {
  expect(nearestBox(all, from(id), DIRECTIONS[key])?.id).toBe(expected);
});
