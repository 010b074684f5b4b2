const LARGEST = 3.4028234663852886e38;

/** The nearest finite float32: WGSL does not promise infinities, so ±Infinity becomes the largest number there is. */
export const finiteFloat32 = (x: number): number => (x > LARGEST ? LARGEST : x < -LARGEST ? -LARGEST : Math.fround(x));

/** Numbers as the GPU gets them, written to the front of `into`. NaN stays NaN. */
export function writeFloat32(values: ArrayLike<number>, into: Float32Array): void {
  for (let i = 0; i < values.length; i++) into[i] = finiteFloat32(values[i]);
}
