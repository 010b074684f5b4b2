import { type ColourScale, entryOf } from '../colours/colourScale';
import { ramp } from '../colours/ramp';
import type { Theme } from '../colours/theme';
import { at, type Matrix } from '../matrix';

/** The cells of a matrix as pixels, one a cell; cells that are not allowed stay transparent. */
export function pixels(m: Matrix, scale: ColourScale, theme: Theme, allowed?: Matrix): Uint8ClampedArray<ArrayBuffer> {
  const { bytes } = ramp(scale.kind, theme);
  const out = new Uint8ClampedArray(m.rows * m.cols * 4);
  let p = 0;
  for (let row = 0; row < m.rows; row++) {
    for (let col = 0; col < m.cols; col++, p += 4) {
      if (allowed && at(allowed, row, col) === 0) continue;
      const entry = entryOf(scale, at(m, row, col)) * 4;
      for (let c = 0; c < 4; c++) out[p + c] = bytes[entry + c];
    }
  }
  return out;
}

/** Paints matrices side by side, a transparent column between them. CSS stretches the pixels, so edges stay sharp. */
export function paint(
  canvas: HTMLCanvasElement,
  matrices: readonly Matrix[],
  scale: ColourScale,
  theme: Theme,
  allowed?: Matrix,
): void {
  const [{ rows, cols }] = matrices;
  const width = matrices.length * (cols + 1) - 1;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== rows) canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context || rows === 0 || cols === 0) return;
  matrices.forEach((m, i) => {
    context.putImageData(new ImageData(pixels(m, scale, theme, allowed), cols, rows), i * (cols + 1), 0);
  });
}
