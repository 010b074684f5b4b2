import { expect, test } from 'vitest';
import { type Label, type PlacedLabel, placeLabels } from './placeLabels';

const label = (text: string, x: number, y: number): Label => ({ text, at: [x, y], radius: 10 });
const left = ({ text, x, anchor }: PlacedLabel): number =>
  x - 6.6 * text.length * { start: 0, middle: 0.5, end: 1 }[anchor];

test('a label alone stands to the right of its dot, at the right edge to the left', () => {
  expect(placeLabels([label('p1', 100, 100)], [], 300)).toEqual([{ text: 'p1', x: 113, y: 100, anchor: 'start' }]);
  expect(placeLabels([label('p1 0.25', 280, 100)], [], 300)[0]).toMatchObject({ x: 267, anchor: 'end' });
});

test('labels of dots that lie close together do not cover each other', () => {
  const near = [0, 8, 16, 24].map((x, i) => label(`p${i} 0.25`, 140 + x, 150));
  const placed = placeLabels(near, near, 300);
  placed.forEach((a, i) => {
    for (const b of placed.slice(i + 1)) {
      const apart = Math.abs(a.y - b.y) >= 14 || left(a) + 46 < left(b) || left(b) + 46 < left(a);
      expect(apart, `${a.text} and ${b.text}`).toBe(true);
    }
  });
});

test('a label gives way to other dots, and not to its own', () => {
  const own = label('p1', 100, 100);
  const [right, leftOf] = [label('', 120, 100), label('', 80, 100)];
  expect(placeLabels([own], [own, right], 300)[0].anchor).toBe('end');
  expect(placeLabels([own], [own, right, leftOf], 300)[0]).toMatchObject({ x: 100, y: 80, anchor: 'middle' });
});

test('where there is no room anywhere a label stands beside its dot all the same', () => {
  expect(placeLabels([label('a very long name', 10, 10)], [], 40)[0]).toMatchObject({ x: 23, y: 10 });
});
