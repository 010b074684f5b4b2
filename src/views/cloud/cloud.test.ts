import { describe, expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { cloudLayout, ledTo, mostOf, nearestTo, type Point, pointsOf, takenBy } from './cloud';

const CROSS: Point[] = [
  [0, 0],
  [1, 0.2],
  [2, 0],
  [-1, 0],
  [0.1, 1],
  [0, -1],
];

describe('cloudLayout', () => {
  test('has one scale for both axes, all points inside, up being up', () => {
    const { at } = cloudLayout(CROSS, 1, 300);
    expect(at([0, 0])).toEqual([150, 150]);
    const [right, up] = [at([1, 0]), at([0, 1])];
    expect(right[0] - 150).toBeCloseTo(150 - up[1], 9);
    expect(right[0]).toBeGreaterThan(150);
    for (const point of CROSS) for (const x of at(point)) expect(x > 5 && x < 295).toBe(true);
  });

  test('the area of a dot grows with its weight', () => {
    const { radius } = cloudLayout(CROSS, 0.4, 300);
    const area = (weight: number) => radius(weight) ** 2;
    expect(area(0.2) - area(0)).toBeCloseTo(area(0.4) - area(0.2), 9);
    expect(radius(0)).toBeGreaterThan(1);
    expect(radius(0.9)).toBe(radius(0.4));
  });
});

test('weights of a point are its row, or its column; of a batch, the first item’s', () => {
  const weights = tensor([2, 2, 2], [0.1, 0.9, 0.4, 0.6, 5, 5, 5, 5]);
  expect(takenBy(weights, 1, 'row')).toEqual([0.4, 0.6]);
  expect(takenBy(weights, 1, 'column')).toEqual([0.9, 0.6]);
  expect(pointsOf(tensor([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]))).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(mostOf([0.1, 0.5, 0.3, 0.5], 3)).toEqual([1, 3, 2]);
});

describe('where a key or a press leads', () => {
  test('an arrow leads to the nearest point on its side', () => {
    expect(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'].map((key) => ledTo(CROSS, 0, key))).toEqual([
      1, 3, 4, 5,
    ]);
    expect(ledTo(CROSS, 1, 'ArrowRight')).toBe(2);
  });

  test('one stays where nothing lies that way, and other keys are not for it', () => {
    expect(ledTo(CROSS, 2, 'ArrowRight')).toBe(2);
    expect([ledTo(CROSS, 3, 'Home'), ledTo(CROSS, 3, 'End'), ledTo(CROSS, 3, 'a')]).toEqual([0, 5, undefined]);
    expect(['PageUp', 'PageDown'].map((key) => ledTo(CROSS, 3, key))).toEqual([2, 4]);
    expect([ledTo(CROSS, 0, 'PageUp'), ledTo(CROSS, 5, 'PageDown')]).toEqual([0, 5]);
  });

  test('a press leads to the nearest point', () => {
    expect(nearestTo(CROSS, [1.4, 0.1])).toBe(1);
    expect(nearestTo(CROSS, [1.8, 0.1])).toBe(2);
  });
});
