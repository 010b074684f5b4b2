import { cell, cells, explained, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sameShape, shapeText, sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';
import { overDraws } from './shared/overDraws';
import { addProduct } from './shared/product';

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
    if (biased) for (let row = 0; row < rows; row++) y.set(bias, row * outputs);
    const steps = { rows, inner: inputs, cols: outputs, aRow: inputs, aInner: 1, bInner: 1, bCol: inputs };
    addProduct(steps, x, 0, weight, 0, y, 0);
  },

  // dx = g·W, dW = gᵀ·x over all rows, db = Σ g over all rows.
  backward: ({ from: [x, weight, bias], grad: [g], wants, shape, step }) => [
    wants[0] ? step('matmul', [g!, weight])[0] : undefined,
    wants[1] ? step('matmul', [g!, x], { transA: 1, fold: 1 })[0] : undefined,
    wants[2] ? step('sumTo', [g!], shapeUniforms(shape(bias)))[0] : undefined,
  ],

  sweep(call) {
    const [x, weight, bias] = call.from;
    if (![weight, bias].some((name) => name && call.varies(name))) return rowsOverDraws(call);
    // A map of its own for every draw is a product of two batches.
    const { shape, each, step } = call;
    const rows = sizeOf(shape(x).slice(0, -1));
    const [outputs, inputs] = shape(weight);
    const operands = [each(x, [1, 1, rows, inputs]), each(weight, [1, 1, outputs, inputs])];
    const product = { kernel: 'matmul', from: operands, uniforms: { transB: 1 } }; // (n, 1, rows, out)
    if (!bias) return product;
    const sums = step(product.kernel, product.from, product.uniforms);
    return { kernel: 'add', from: [sums, each(bias, [1, 1, 1, outputs])], uniforms: {} };
  },

  explain({ index, u: { inputs, outputs, biased } }) {
    const [row, output] = [Math.floor(index / outputs), index % outputs];
    const weights = cells(1, output * inputs, inputs);
    const products = cells(0, row * inputs, inputs).map((x, i) => product([x, weights[i]]));
    return explained({}, sum(biased ? [...products, cell(2, output)] : products));
  },
};

const rowsOverDraws = overDraws({ operands: ['each', 'once', 'once'], inner: 1 });
