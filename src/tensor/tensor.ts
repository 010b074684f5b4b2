import { type Shape, shapeText, sizeOf } from './shape';

/** Row-major numbers with a shape: float64 where the CPU computed them, float32 where the GPU did. */
export interface Tensor {
  readonly shape: Shape;
  readonly values: Float64Array | Float32Array;
}

/** A tensor from plain numbers, checked against its shape. Throws when the count does not fit. */
export function tensor(shape: Shape, values: ArrayLike<number>): Tensor {
  if (values.length !== sizeOf(shape)) {
    throw new Error(`shape ${shapeText(shape)} holds ${sizeOf(shape)} numbers, got ${values.length}`);
  }
  return { shape, values: Float64Array.from(values) };
}

export const filled = (shape: Shape, value: number): Tensor => ({
  shape,
  values: new Float64Array(sizeOf(shape)).fill(value),
});

/** Every number rounded to float32, so that both backends are given the same problem. */
export const roundToFloat32 = (t: Tensor): Tensor => ({
  shape: t.shape,
  values: Float64Array.from(t.values, Math.fround),
});
