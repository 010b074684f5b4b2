import type { Kernel } from '../src/plan/kernel';
import { sameShape, shapeText, sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';

/**
 * A linear map of every row, y = x Wᵀ + b, with the weight stored (out, in) as PyTorch does; the bias may be absent.
 * x (…, in), weight (out, in), bias (out) → y (…, out). x has two axes or more.
 */
export const kernel: Kernel = {
  name: 'linear',
  from: ['x', 'weight', 'bias?'],
  to: ['y'],

  shapes([x, weight, bias]) {
    const [outputs, inputs] = weight;
    if (x.length < 2 || weight.length !== 2 || x[x.length - 1] !== inputs) {
      throw new Error(`rows of x ${shapeText(x)} do not fit weight ${shapeText(weight)}, which is (out, in)`);
    }
    if (bias.length > 0 && !sameShape(bias, [outputs])) {
      throw new Error(`bias ${shapeText(bias)} does not fit weight ${shapeText(weight)}, which is (out, in)`);
    }
    return [[...x.slice(0, -1), outputs]];
  },

  sizes: ([x, weight], _to, [, , biased]) => ({
    rows: sizeOf(x.slice(0, -1)),
    inputs: weight[1],
    outputs: weight[0],
    biased: Number(biased),
  }),

  threads: ([y]) => sizeOf(y),

  cpu([x, weight, bias], [y], { rows, inputs, outputs, biased }) {
    for (let row = 0; row < rows; row++) {
      const p = row * inputs;
      const o = row * outputs;
      let j = 0;
      // Four sums at a time: one alone waits for its own additions, and this takes half as long.
      for (; j + 4 <= outputs; j += 4) {
        const q0 = j * inputs;
        const q1 = q0 + inputs;
        const q2 = q1 + inputs;
        const q3 = q2 + inputs;
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        let s3 = 0;
        for (let k = 0; k < inputs; k++) {
          const v = x[p + k];
          s0 += v * weight[q0 + k];
          s1 += v * weight[q1 + k];
          s2 += v * weight[q2 + k];
          s3 += v * weight[q3 + k];
        }
        y[o + j] = s0;
        y[o + j + 1] = s1;
        y[o + j + 2] = s2;
        y[o + j + 3] = s3;
      }
      for (; j < outputs; j++) for (let k = 0; k < inputs; k++) y[o + j] += x[p + k] * weight[j * inputs + k];
      if (biased) for (j = 0; j < outputs; j++) y[o + j] += bias[j];
    }
  },

  // dx = g·W, dW = gᵀ·x over all rows, db = Σ g over all rows.
  backward: ({ from: [x, weight, bias], grad: [g], wants, shape, step }) => [
    wants[0] ? step('matmul', [g!, weight])[0] : undefined,
    wants[1] ? step('matmul', [g!, x], { transA: 1, fold: 1 })[0] : undefined,
    wants[2] ? step('sumTo', [g!], shapeUniforms(shape(bias)))[0] : undefined,
  ],
};
