import { beforeAll, describe, expect, test } from 'vitest';
import { ALL_ON, walk } from '../../../checks/walk';
import type { Result } from '../../experiment/result';
import { MAP, mapGraph } from './mapGraph';
import { type MapLayout, mapLayout } from './mapLayout';
import type { Rect } from './rect';

let off: Result;
let on: Result;
beforeAll(async () => {
  [off, on] = await Promise.all([walk(), walk(ALL_ON)]);
});

const views = [
  MAP,
  'enc.0',
  'dec',
  'dec.0',
  'source',
  'enc.0.self',
  'dec.0.self',
  'dec.0.cross',
  'dec.0.ffn',
  'output',
];

const laidOut = (result: Result, view: string, room: { width: number; height: number }): MapLayout =>
  mapLayout(mapGraph(result, result.stages, view), view, room);
const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([
  { name: 'desktop', room: { width: 676, height: 518 } },
  { name: 'phone', room: { width: 366, height: 450 } },
])('$name', ({ room }) => {
  test.each(views)('%s: everything has its own place, and the width suffices', (view) => {
    for (const result of [off, on]) {
      const { rects, lines, width, height } = laidOut(result, view, room);
      const all = [...rects.values()];
      expect(all.length).toBeGreaterThan(1);
      for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      expect(width).toBeLessThanOrEqual(room.width);
      for (const { x, y, width: w, height: h } of all) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(width);
        expect(y + h).toBeLessThanOrEqual(height);
        expect(Math.min(w, h)).toBeGreaterThan(20);
      }
      for (const { path } of lines) expect(path).not.toMatch(/NaN|undefined/);
    }
  });
});

test('on a desktop nothing scrolls, not even with every stage on', () => {
  for (const view of views) {
    expect(laidOut(on, view, { width: 676, height: 518 }).height, view).toBeLessThanOrEqual(518);
  }
});

test('on a phone there is one column, and every box is as high as a finger needs', () => {
  const { rects } = laidOut(on, MAP, { width: 366, height: 450 });
  const boxes = ['source', 'enc.0.self', 'target', 'dec.0.cross', 'output'].map((id) => rects.get(id)!);
  expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
});

test('the flow runs upward: what reads stands above what makes', () => {
  for (const view of views) {
    const graph = mapGraph(on, on.stages, view);
    const { rects } = mapLayout(graph, view, { width: 676, height: 518 });
    const lane = new Map(graph.boxes.map(({ id, lane }) => [id, lane]));
    const within = graph.edges.filter(
      ({ from, to }) => (lane.get(from) ?? lane.get(to)) === (lane.get(to) ?? lane.get(from)),
    );
    expect(within.length).toBeGreaterThan(1);
    for (const { from, to } of within) expect(rects.get(to)!.y).toBeLessThanOrEqual(rects.get(from)!.y);
  }
});

test('lines that run side by side do not lie on each other', () => {
  const { lines } = laidOut(on, 'dec.0.self', { width: 676, height: 518 });
  const passing = lines.filter(({ head }) => head.to === 'left');
  const corners = passing.map(({ path }) => /H([\d.]+)q/.exec(path)?.[1]);
  expect(passing.length).toBeGreaterThan(2);
  const v = passing.findIndex(({ tensor }) => tensor === 'dec.0.self.v');
  expect(corners.filter((x) => x === corners[v])).toHaveLength(1);
});
