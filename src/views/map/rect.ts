/** A rectangle in CSS pixels, y downwards. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const centre = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The middle of a side. */
export const beside = (rect: Rect, side: 'left' | 'right'): Point => ({
  x: side === 'left' ? rect.x : rect.x + rect.width,
  y: rect.y + rect.height / 2,
});
