/**
 * How many of the head–row pairs (H, N) stand where they belong when (H, N, D) is reshaped to (N, H·D) without being
 * transposed first: those whose place in the order of heads is their place in the order of rows.
 */
export function inPlace(heads: number, rows: number): number {
  let count = 0;
  for (let head = 0; head < heads; head++) {
    for (let row = 0; row < rows; row++) if (head * rows + row === row * heads + head) count++;
  }
  return count;
}
