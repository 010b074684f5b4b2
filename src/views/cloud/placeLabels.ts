import type { Point } from './cloud';

/** A dot, and how much room it takes around its middle. */
export interface Dot {
  readonly at: Point;
  readonly radius: number;
}

export interface Label extends Dot {
  readonly text: string;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The size of a letter, of a line and of the gap to the dot in CSS pixels. */
const [LETTER, LINE, GAP] = [6.6, 14, 3];

/**
 * Labels beside, above or below their dots, off each other and inside a square picture, and off other dots where there is
 * such a place. The first come first.
 */
export function placeLabels(labels: readonly Label[], dots: readonly Dot[], size: number): PlacedLabel[] {
  const placed: Candidate[] = [];
  for (const label of labels) {
    const all = candidates(label);
    const inside = ({ box }: Candidate) => box.left >= 0 && box.right <= size && box.top >= 0 && box.bottom <= size;
    const free = all.filter((one) => inside(one) && !placed.some(({ box }) => meet(box, one.box)));
    const others = dots.filter(({ at }) => at !== label.at).map(boxOf);
    placed.push(free.find(({ box }) => !others.some((dot) => meet(dot, box))) ?? free[0] ?? all[0]);
  }
  return placed.map(({ label }) => label);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly box: Box;
  readonly label: PlacedLabel;
}

const boxOf = ({ at: [x, y], radius }: Dot): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** Beside the dot, above, below, and further and further up and down. */
function candidates({ text, at: [x, y], radius }: Label): Candidate[] {
  const away = radius + GAP;
  const width = LETTER * text.length;
  const place = (anchor: PlacedLabel['anchor'], edge: number, middle: number): Candidate => {
    const left = edge - width * { start: 0, middle: 0.5, end: 1 }[anchor];
    const box = { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
    return { box, label: { text, x: edge, y: middle, anchor } };
  };
  const rows = [0, 1, 2, 3, 4].map((line) => away + LINE / 2 + line * LINE);
  return [
    place('start', x + away, y),
    place('end', x - away, y),
    ...rows.flatMap((row) => [-row, row].map((by) => place('middle', x, y + by))),
  ];
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
