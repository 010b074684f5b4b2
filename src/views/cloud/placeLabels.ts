import type { Point } from './cloud';

export interface Label {
  readonly text: string;
  /** The middle of the dot that it names, and how far it stays from there. */
  readonly at: Point;
  readonly away: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** The size of a letter in CSS pixels. */
const [LETTER, LINE] = [6.6, 14];

/**
 * Labels beside their dots, to the right or to the left, moved up or down by as little as keeps them off each other and
 * inside a square picture. The first come first.
 */
export function placeLabels(labels: readonly Label[], size: number): PlacedLabel[] {
  const placed: { box: Box; label: PlacedLabel }[] = [];
  for (const label of labels) {
    const tried = candidates(label);
    const isFree = ({ box }: { box: Box }): boolean =>
      box.left >= 0 && box.right <= size && box.top >= 0 && box.bottom <= size && !placed.some((p) => meet(p.box, box));
    placed.push(tried.find(isFree) ?? tried[0]);
  }
  return placed.map(({ label }) => label);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function candidates({ text, at: [x, y], away }: Label): { box: Box; label: PlacedLabel }[] {
  const width = LETTER * text.length;
  return [0, -1, 1, -2, 2, -3, 3].flatMap((lines) =>
    (['start', 'end'] as const).map((anchor) => {
      const edge = anchor === 'start' ? x + away : x - away;
      const middle = y + lines * LINE;
      const left = anchor === 'start' ? edge : edge - width;
      const box = { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
      return { box, label: { text, x: edge, y: middle, anchor } };
    }),
  );
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
