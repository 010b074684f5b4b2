/** Sizes of the axes, outermost first. At most five. */
export type Shape = readonly number[];

export const MAX_AXES = 5;

export const sizeOf = (shape: Shape): number => shape.reduce((n, d) => n * d, 1);

export const sameShape = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((d, i) => d === b[i]);

export const shapeText = (shape: Shape): string => `(${shape.join(', ')})`;

/** Puts 1s in front until there are `axes` axes; a shape with more axes has its leading ones folded into the first. */
export function padShape(shape: Shape, axes: number): number[] {
  const extra = shape.length - axes;
  if (extra > 0) return [sizeOf(shape.slice(0, extra + 1)), ...shape.slice(extra + 1)];
  return [...Array<number>(-extra).fill(1), ...shape];
}

/** The shape of a tensor of `draws` draws: their axis takes the place of a first axis of 1, or stands in front. */
export const sweptShape = (shape: Shape, draws: number): Shape =>
  shape[0] === 1 ? [draws, ...shape.slice(1)] : [draws, ...shape];

/** The place of an element along every axis. */
export function placeAt(shape: Shape, element: number): number[] {
  const at: number[] = [];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    at.unshift(element % shape[axis]);
    element = Math.floor(element / shape[axis]);
  }
  return at;
}

/** Row-major element distances, 0 along axes of size 1 that are stretched to the size of `over`. */
export function broadcastStrides(shape: Shape, over: Shape): number[] {
  const padded = padShape(shape, over.length);
  let stride = 1;
  const strides = padded.map(() => 0);
  for (let i = padded.length - 1; i >= 0; i--) {
    if (padded[i] !== 1 && padded[i] !== over[i]) {
      throw new Error(`shape ${shapeText(shape)} does not stretch to ${shapeText(over)}`);
    }
    strides[i] = padded[i] === 1 ? 0 : stride;
    stride *= padded[i];
  }
  return strides;
}
