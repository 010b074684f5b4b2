import { expect, test } from 'vitest';
import { meanOf, rowsOf } from '../../checks/systemRun';
import { type CloudShape, cloudShapes, pointCloud } from './pointCloud';

const cloud = (shape: CloudShape, n = 48): number[][] => rowsOf(pointCloud(shape, n, 1));

test.each(cloudShapes)('%s has as many points as asked for, in the picture, none twice', (shape) => {
  for (const n of [24, 48]) {
    const points = cloud(shape, n);
    expect(points).toHaveLength(n);
    for (const x of points.flat()) expect(Math.abs(x)).toBeLessThan(1.2);
    expect(new Set(points.map(String)).size).toBe(n);
  }
});

test('a ring is as far from its middle everywhere; a spiral moves away from it', () => {
  const radius = (shape: CloudShape) => cloud(shape).map(([x, y]) => Math.hypot(x, y));
  for (const r of radius('ring')) expect(Math.abs(r - 0.85)).toBeLessThan(0.2);
  const turned = radius('spiral');
  expect(turned.at(-1)! - turned[0]).toBeGreaterThan(0.6);
});

test('two blobs lie apart', () => {
  const x = cloud('blobs').map(([x]) => x);
  expect(meanOf(x.slice(24)) - meanOf(x.slice(0, 24))).toBeGreaterThan(0.7);
});

test('a letter has points on all of its strokes', () => {
  const points = cloud('letter');
  expect(points.some(([x, y]) => Math.abs(x) < 0.15 && y > 0.7)).toBe(true);
  expect(points.filter(([x, y]) => Math.abs(x) < 0.3 && Math.abs(y + 0.2) < 0.1).length).toBeGreaterThan(3);
  expect(points.filter(([, y]) => y < -0.7).length).toBeGreaterThan(2);
});
