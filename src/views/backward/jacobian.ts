import { at, type Matrix } from '../matrix';

/** How the numbers of one softmax row move each other: J = diag(a) − a aᵀ, for the places that are shown. */
export interface Jacobian {
  /** Places along the row, in order. */
  readonly places: readonly number[];
  /** J, row-major: how the weight at one place rises with the score at another. */
  readonly values: Float64Array;
}

/** The Jacobian of a row of softmax weights; of a long row, that of its `most` largest weights. */
export function softmaxJacobian(weights: Matrix, row: number, most = 16): Jacobian {
  const all = Array.from({ length: weights.cols }, (_, place) => place);
  const largest = [...all].sort((a, b) => at(weights, row, b) - at(weights, row, a) || a - b).slice(0, most);
  const places = weights.cols <= most ? all : largest.sort((a, b) => a - b);
  const a = places.map((place) => at(weights, row, place));
  const values = Float64Array.from(a.flatMap((own, i) => a.map((other, j) => own * (Number(i === j) - other))));
  return { places, values };
}
