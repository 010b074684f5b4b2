import { ACTIVATION } from '../../shaders/activation';
import { permuteUniforms } from '../../shaders/permute';
import { shapeUniforms } from '../../shaders/reshape';
import { type Shape, sameShape, shapeText, sizeOf } from '../tensor/shape';
import { filled } from '../tensor/tensor';
import { CaseError } from './case';
import type { OnnxAnswer, OnnxNode } from './onnxNode';

// The operators around attention, each by the kernels of the playground. They answer their outputs by position.

export function layerNormalization(node: OnnxNode): OnnxAnswer[] {
  const o = node.attributes.only(['axis', 'epsilon', 'stash_type']);
  o.number('stash_type', '1: the mean is computed in float32', (x) => x === 1);
  const x = node.needed(0);
  const axis = node.axis(x.shape, -1);
  const normal = x.shape.slice(axis);
  const width = sizeOf(normal);
  const rows = node.give('X', x, [sizeOf(x.shape) / width, width]);
  // Scale and bias may be stretched over the axes that are normalised.
  const perNumber = (name: string, t = filled(normal, 0)): string => {
    if (sameShape(t.shape, normal)) return node.give(name, t, [width]);
    const full = node.step('stretch', [node.give(name, t)], `${name}.stretched`, shapeUniforms(normal));
    return node.step('reshape', [full], `${name}.flat`, shapeUniforms([width]));
  };
  const operands = [rows, perNumber('Scale', node.needed(1)), perNumber('B', node.input(2))];
  const epsilon = o.number('epsilon', 'a number of 0 or more', (e) => e >= 0) ?? 1e-5;
  node.build.step('layerNorm', operands, ['Y', 'Mean', 'InvStdDev'], { epsilon });
  const perRow = [...x.shape.slice(0, axis), ...normal.map(() => 1)];
  return [
    { tensor: 'Y', shape: x.shape },
    { tensor: 'Mean', shape: perRow },
    { tensor: 'InvStdDev', shape: perRow },
  ];
}

export function softmax(node: OnnxNode): OnnxAnswer[] {
  return alongAxis(node, 'Softmax', (x) => node.step('softmax', [x], 'weights'));
}

/** 1 at the largest number of each row, the first of equals, else 0. */
export function hardmax(node: OnnxNode): OnnxAnswer[] {
  return alongAxis(node, 'Hardmax', (x, shape) => {
    const width = shape[shape.length - 1];
    const rows = node.step('reshape', [x], 'rows', shapeUniforms([sizeOf(shape) / width, 1, 1, width]));
    const index = node.step('argmax', [rows], 'index');
    // A window of this one place. Hard selection is for weights: in a row of nothing above 0 it selects none.
    const chosen = node.step('mask', [rows, '', '', index], 'chosen', { left: 0, right: 0 });
    return node.step('reshape', [chosen], 'one hot', shapeUniforms(shape));
  });
}

/** Does `work` on rows that run along the attribute `axis`, and puts the axes back. */
function alongAxis(node: OnnxNode, operator: string, work: (x: string, shape: Shape) => string): OnnxAnswer[] {
  node.attributes.only(['axis']);
  if (node.opset < 13) throw new CaseError(`${operator} of opset ${node.opset} is not supported; 13 and later are`);
  const x = node.needed(0);
  const axis = node.axis(x.shape, -1);
  const others = x.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [...others, axis];
  const given = node.give('x', x);
  if (axis === x.shape.length - 1) return [{ tensor: work(given, x.shape) }];
  const moved = node.step('permute', [given], 'moved', permuteUniforms(order));
  const shape = order.map((i) => x.shape[i]);
  const back = permuteUniforms(order.map((_, i) => order.indexOf(i)));
  return [{ tensor: node.step('permute', [work(moved, shape)], 'moved back', back) }];
}

export function gelu(node: OnnxNode): OnnxAnswer[] {
  const o = node.attributes.only(['approximate']);
  const kind = o.choice('approximate', { none: ACTIVATION.gelu, tanh: ACTIVATION.geluTanh }, 'none');
  return [{ tensor: node.step('activation', [node.give('x', node.needed(0))], 'y', { kind }) }];
}

/** Matrix product with NumPy's rules: leading axes stretch, a vector is a row on the left and a column on the right. */
export function matMul(node: OnnxNode): OnnxAnswer[] {
  node.attributes.only([]);
  const [a, b] = [node.needed(0), node.needed(1)];
  const [left, right] = [
    a.shape.length === 1 ? [1, ...a.shape] : a.shape,
    b.shape.length === 1 ? [...b.shape, 1] : b.shape,
  ];
  const [n, m] = [left[left.length - 2], right[right.length - 1]];
  const lead = stretched(left.slice(0, -2), right.slice(0, -2));
  if (lead === undefined || lead.length > 2) {
    throw new CaseError(`MatMul of ${shapeText(a.shape)} and ${shapeText(b.shape)} is not supported`);
  }
  const product = node.step('matmul', [node.give('A', a, left), node.give('B', b, right)], 'Y');
  const shape = [...lead, ...(a.shape.length === 1 ? [] : [n]), ...(b.shape.length === 1 ? [] : [m])];
  return [{ tensor: product, shape }];
}

/** The leading axes of both, those of size 1 stretched; undefined where they do not fit. */
function stretched(a: Shape, b: Shape): Shape | undefined {
  const length = Math.max(a.length, b.length);
  const at = (s: Shape, i: number): number => s[i - length + s.length] ?? 1;
  const sizes = Array.from({ length }, (_, i) => [at(a, i), at(b, i)]);
  return sizes.every(([x, y]) => x === y || x === 1 || y === 1) ? sizes.map(([x, y]) => (x === 1 ? y : x)) : undefined;
}

/** In training the mask is another generator's: it is taken from the output the case expects. */
export function dropout(node: OnnxNode): OnnxAnswer[] {
  const isOld = node.opset < 12;
  const o = node.attributes.only(isOld ? ['ratio'] : ['seed']);
  const x = node.needed(0);
  const p = isOld ? (o.number('ratio', 'from 0 to 1', () => true) ?? 0.5) : (node.input(1)?.values[0] ?? 0.5);
  const train = !isOld && node.input(2, ['bool'])?.values[0] === 1;
  const mask = train && p > 0 ? node.expected(1) : filled(x.shape, 1);
  if (!mask) throw new CaseError('Dropout in training drew a mask that the case does not give as its second output');
  const z = node.give('mask', mask);
  return [{ tensor: node.step('dropout', [node.give('x', x), z], 'y', { p, train: Number(train) }) }, { tensor: z }];
}
