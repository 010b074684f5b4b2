/**
 * Scrolls a frame until an item in it is in sight, in its middle if it was not. Unlike `scrollIntoView` it scrolls
 * nothing around the frame: a page in a page must never scroll its host. `covered`: how much of the frame's top edge is
 * covered by something that stays there, in CSS pixels.
 */
export function bringIntoView(frame: HTMLElement, item: Element, covered = 0): void {
  const [outer, inner] = [frame.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top + covered || inner.bottom > outer.bottom) {
    frame.scrollTop += (inner.top + inner.bottom - outer.top - outer.bottom) / 2;
  }
  if (inner.left < outer.left || inner.right > outer.right) {
    frame.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
  }
}
