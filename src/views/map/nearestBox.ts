import { centre, type Rect } from './rect';

/** The arrow keys, and where they lead: y grows downwards. */
export const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A step to the side counts more than one ahead, so that arrows follow rows and columns. */
const ASIDE = 3;

/** What an arrow key leads to from `from`: the nearest thing in that direction; undefined at the edge. */
export function nearestBox<T extends { readonly rect: Rect }>(
  all: readonly T[],
  from: Rect,
  [right, down]: readonly [number, number],
): T | undefined {
  const start = centre(from);
  let best: { item: T; cost: number } | undefined;
  for (const item of all) {
    const { x, y } = centre(item.rect);
    const ahead = (x - start.x) * right + (y - start.y) * down;
    if (ahead < 1) continue;
    const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * right);
    const cost = ahead + ASIDE * aside;
    if (!best || cost < best.cost) best = { item, cost };
  }
  return best?.item;
}
