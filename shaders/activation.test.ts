import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { ACTIVATION, kernel } from './activation';

const { relu, gelu, geluTanh, tanh, sigmoid } = ACTIVATION;
const spread = randomTensor([3, 5, 7], 1, 6);

describe('activation', () => {
  kernelCase('ReLU', {
    kernel: 'activation',
    from: { x: tensor([5], [-2, -1e-30, 0, 1e-30, 3e30]) },
    uniforms: { kind: relu },
    expect: { y: tensor([5], [0, 0, 0, 1e-30, 3e30]) },
    differentiate: [],
  });
  kernelCase('ReLU of many', { kernel: 'activation', from: { x: spread }, uniforms: { kind: relu } });

  kernelCase('GELU against values of Φ from a table', {
    kernel: 'activation',
    from: { x: tensor([6], [-3, -1, 0, 1, 2, 3e4]) },
    uniforms: { kind: gelu },
    expect: {
      y: tensor([6], [-3 * 0.0013498980316, -0.1586552539315, 0, 0.8413447460685, 2 * 0.9772498680518, 3e4]),
    },
    differentiate: [],
  });
  kernelCase('GELU of many', { kernel: 'activation', from: { x: spread }, uniforms: { kind: gelu } });
  kernelCase('GELU where it is tiny: the tail keeps its digits', {
    kernel: 'activation',
    from: { x: tensor([4], [-4, -4.5, -5, -5.5]) },
    uniforms: { kind: gelu },
  });

  kernelCase('GELU by tanh, as the formula is usually written', {
    kernel: 'activation',
    from: { x: spread },
    uniforms: { kind: geluTanh },
    expect: {
      y: tensor(
        spread.shape,
        Array.from(spread.values, (x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))),
      ),
    },
    gate: 1e-4,
  });
  kernelCase('GELU by tanh far out', {
    kernel: 'activation',
    from: { x: tensor([4], [-1e8, -140, 140, 1e8]) },
    uniforms: { kind: geluTanh },
    expect: { y: tensor([4], [0, 0, 140, 1e8]) },
    differentiate: [],
  });

  kernelCase('tanh near zero and near one', {
    kernel: 'activation',
    from: { x: tensor([7], [-1e30, -20, -0.5, 0, 0.5, 1, 9]) },
    uniforms: { kind: tanh },
    expect: { y: tensor([7], [-1, -1, -0.46211715726, 0, 0.46211715726, 0.76159415596, 0.99999996954]) },
    differentiate: [],
    gate: 1e-4,
  });
  kernelCase('tanh of small numbers only', {
    kernel: 'activation',
    from: { x: randomTensor([40], 2, 1e-3) },
    uniforms: { kind: tanh },
    gate: 1e-4,
  });
  kernelCase('tanh of many', { kernel: 'activation', from: { x: spread }, uniforms: { kind: tanh }, gate: 1e-4 });

  kernelCase('sigmoid: one half at 0, 0 and 1 far out, e^x where it is tiny', {
    kernel: 'activation',
    from: { x: tensor([8], [-1e30, -200, -2, -0.5, 0, 0.5, 2, 200]) },
    uniforms: { kind: sigmoid },
    expect: {
      y: tensor([8], [0, 0, 0.11920292202, 0.3775406688, 0.5, 0.6224593312, 0.88079707798, 1]),
    },
    differentiate: [],
  });
  kernelCase('sigmoid of very negative numbers only: the tail keeps its digits', {
    kernel: 'activation',
    from: { x: tensor([3], [-60, -62, -65]) },
    uniforms: { kind: sigmoid },
    gate: 1e-4,
  });
  kernelCase('sigmoid of many', { kernel: 'activation', from: { x: spread }, uniforms: { kind: sigmoid }, gate: 1e-4 });

  test('an unknown kind is an error', () => {
    expect(() => kernel.shapes([[2]], { kind: 5 })).toThrow('no activation of kind 5');
    expect(() => kernel.shapes([[2]], {})).toThrow('no activation of kind undefined');
  });
});
