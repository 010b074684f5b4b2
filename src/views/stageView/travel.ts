import type { Block } from '../heatmap/marks';

/** Part of a painted matrix: a block of its cells. */
export interface Part {
  readonly canvas: HTMLCanvasElement;
  readonly block: Block;
}

const DURATION = 380;

/**
 * Shows where numbers go: a copy of some cells moves over the picture to where they end up, and fades. Nothing moves for
 * readers who asked for less motion. The copies stand in `room`, which must be positioned; the result stops them.
 */
export function travel(room: HTMLElement, ways: readonly { readonly from: Part; readonly to: Part }[]): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {};
  const copies = ways.map(({ from, to }) => {
    const copy = copyOf(from);
    const [start, end] = [boxOf(from, room), boxOf(to, room)];
    Object.assign(copy.style, {
      ...{ position: 'absolute', left: `${start.x}px`, top: `${start.y}px`, pointerEvents: 'none', zIndex: '3' },
      ...{
        width: `${start.width}px`,
        height: `${start.height}px`,
        transformOrigin: '0 0',
        imageRendering: 'pixelated',
      },
    });
    copy.setAttribute('aria-hidden', 'true');
    room.append(copy);
    const scale = `scale(${end.width / start.width}, ${end.height / start.height})`;
    const moved = `translate(${end.x - start.x}px, ${end.y - start.y}px) ${scale}`;
    const frames = [
      { transform: 'none', opacity: 1 },
      { transform: moved, opacity: 0.9, offset: 0.85 },
      { transform: moved, opacity: 0 },
    ];
    const motion = copy.animate(frames, { duration: DURATION, easing: 'ease-in-out' });
    motion.onfinish = () => copy.remove();
    return copy;
  });
  return () => {
    for (const copy of copies) copy.remove();
  };
}

function copyOf({ canvas, block }: Part): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = block.cols;
  copy.height = block.rows;
  copy.getContext('2d')?.drawImage(canvas, block.col, block.row, block.cols, block.rows, 0, 0, block.cols, block.rows);
  return copy;
}

/** Where a part is on screen, from the corner of what scrolls with it. */
function boxOf({ canvas, block }: Part, room: HTMLElement): DOMRect {
  const [box, origin] = [canvas.getBoundingClientRect(), room.getBoundingClientRect()];
  const [width, height] = [box.width / canvas.width, box.height / canvas.height];
  return new DOMRect(
    box.x - origin.x + block.col * width,
    box.y - origin.y + block.row * height,
    block.cols * width,
    block.rows * height,
  );
}
