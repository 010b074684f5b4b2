import { describe, expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { matrixOf } from '../matrix';
import { arcAt, arcPath, arcsOf, descent, strongest } from './arcs';
import { arcsLayout } from './arcsLayout';

// Two heads, two queries, three keys; some weights are too small to be seen, one row was dropped.
const weights = tensor([1, 2, 2, 3], [0.9, 0.1, 0, 0.004, 0.3, 0.696, 0.2, 0.2, 0.6, 0, 0, 0]);
const heads = [0, 1].map((head) => matrixOf(weights, [], head));
const layout = arcsLayout({ queries: ['我', '爱'], keys: ['I', 'love', 'end'], heads: 2, width: 300, height: 200 });

describe('arcsOf', () => {
  test('one line a weight that can be seen, the strongest on top', () => {
    const arcs = arcsOf(heads, [0, 1], layout);
    expect(arcs.map(({ weight }) => weight)).toEqual([0.1, 0.2, 0.2, 0.3, 0.6, 0.696, 0.9]);
    expect(arcs.at(-1)).toMatchObject({ head: 0, query: 0, key: 0, from: layout.queryY(0) + layout.offset(0) });
  });

  test('only of the heads that are drawn', () => {
    expect(arcsOf(heads, [1], layout).every(({ head }) => head === 1)).toBe(true);
    expect(arcsOf(heads, [], layout)).toEqual([]);
  });

  test('a weight that is not a number has no line', () => {
    const broken = matrixOf(tensor([1, 3], [Number.NaN, 0.5, 0.5]), []);
    expect(arcsOf([broken], [0], layout)).toHaveLength(2);
  });
});

describe('descent', () => {
  test('starts and ends level, and is half down in the middle', () => {
    expect([0, 0.5, 1].map((x) => Number(descent(x).toFixed(6)))).toEqual([0, 0.5, 1]);
    expect(descent(0.05)).toBeLessThan(0.01);
  });

  test('is the height of the curve that is drawn', () => {
    // A point of the cubic through the control points of `arcPath`, at t = 0.3.
    const [t, s] = [0.3, 0.7];
    const across = 1.5 * t * s * s + 1.5 * t * t * s + t ** 3;
    expect(descent(across)).toBeCloseTo(3 * t * t * s + t ** 3, 6);
  });
});

describe('arcAt', () => {
  const arcs = arcsOf(heads, [0, 1], layout);

  test('finds the line under the pointer, at its ends and on its way', () => {
    const far = arcs.find(({ head, query, key }) => head === 1 && query === 0 && key === 2)!;
    expect(arcAt(arcs, layout, layout.right - 1, far.to)).toBe(far);
    const across = (layout.right - layout.left) * 0.7;
    const y = far.from + (far.to - far.from) * descent(0.7);
    expect(arcAt(arcs, layout, layout.left + across, y)).toBe(far);
  });

  test('the stronger of lines that start at one point, and none on the words or far away', () => {
    expect(arcAt(arcs, layout, layout.left, layout.queryY(0) + layout.offset(0))?.weight).toBe(0.9);
    expect(arcAt(arcs, layout, layout.left - 1, layout.queryY(0))).toBeUndefined();
    expect(arcAt(arcs, layout, layout.left + 5, layout.queryY(1) + 40)).toBeUndefined();
  });
});

test('arcPath goes from the query to the key', () => {
  const [arc] = arcsOf(heads, [0], layout).slice(-1);
  expect(arcPath(arc, layout)).toMatch(new RegExp(`^M${layout.left} ${arc.from}C.* ${layout.right} ${arc.to}$`));
});

test('the strongest line of a head, of a row, and of a row without weight', () => {
  expect(strongest(heads[0])).toEqual({ query: 0, key: 0, weight: 0.9 });
  expect(strongest(heads[0], 1)).toEqual({ query: 1, key: 2, weight: 0.696 });
  expect(strongest(heads[1], 1)).toBeUndefined();
});
