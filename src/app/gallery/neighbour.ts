/** Where something stands on screen, in CSS pixels. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export const DIRECTIONS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A step aside counts as so many ahead: what stands in line comes first. */
const ASIDE = 3;

/** The nearest box in a direction, by its index; −1 where there is none. Boxes may touch, and overlap by a pixel. */
export function neighbour(boxes: readonly Box[], from: Box, direction: Direction): number {
  const flat = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const back = direction === 'ArrowLeft' || direction === 'ArrowUp';
  const ahead = (box: Box): number => {
    const [a, b] = back ? [box, from] : [from, box];
    return flat ? b.left - a.right : b.top - a.bottom;
  };
  const aside = (box: Box): number =>
    flat
      ? Math.max(0, box.top - from.bottom, from.top - box.bottom)
      : Math.max(0, box.left - from.right, from.left - box.right);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, i) => {
    const distance = ahead(box) + ASIDE * aside(box);
    if (ahead(box) < -1 || distance >= least) return;
    best = i;
    least = distance;
  });
  return best;
}
