import { expect, test } from 'vitest';
import { type Direction, neighbour } from './neighbour';

const box = (left: number, top: number, width = 100, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

// Two cards side by side, the left one with two points under its name; a wide one below both.
const boxes = [box(0, 0), box(200, 0), box(0, 30), box(0, 50), box(0, 120, 300)];
const go = (from: number, direction: Direction): number => neighbour(boxes, boxes[from], direction);

test('what stands in line comes first, else what is nearest', () => {
  expect(go(0, 'ArrowRight')).toBe(1);
  expect(go(0, 'ArrowDown')).toBe(2);
  expect(go(2, 'ArrowDown')).toBe(3);
  expect(go(3, 'ArrowDown')).toBe(4);
  expect(go(1, 'ArrowDown')).toBe(4);
  expect(go(4, 'ArrowUp')).toBe(3);
  expect(go(3, 'ArrowRight')).toBe(1);
});

test('at an edge there is none', () => {
  expect(go(0, 'ArrowUp')).toBe(-1);
  expect(go(1, 'ArrowRight')).toBe(-1);
  expect(go(4, 'ArrowDown')).toBe(-1);
});
