import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { testEngine } from '../../checks/testEngine';
import { tensor } from '../tensor/tensor';
import { CaseError } from './case';
import { runOnnxCaseOn } from './onnxCase';
import type { OnnxCase, OnnxTensor } from './onnxNode';

const floats = (shape: readonly number[], values: readonly (number | string)[], name = 'x'): OnnxTensor => ({
  name,
  dtype: 'float32',
  shape,
  values,
});

function caseOf(op_type: string, inputs: readonly OnnxTensor[], attributes: object = {}, more: object = {}): OnnxCase {
  const named = inputs.map((t, i) => ({ ...t, name: `in${i}` }));
  const base = { name: 'ours', op_type, attributes: { ...attributes }, node_outputs: ['a'], inputs: named };
  return { ...base, node_inputs: named.map(({ name }) => name), ...more };
}

const run = async (...what: Parameters<typeof caseOf>) =>
  (await runOnnxCaseOn(await testEngine(), caseOf(...what))).outputs;

describe('operators', () => {
  test('Hardmax: the first of equals, also where nothing is above 0', async () => {
    const x = floats([2, 2, 2], [-3, -1, -1, -1, -5, 0, -5, 7]);
    expect([...(await run('Hardmax', [x])).a.values]).toEqual([0, 1, 1, 0, 0, 1, 0, 1]);
    expect([...(await run('Hardmax', [x], { axis: 1 })).a.values]).toEqual([0, 1, 1, 0, 1, 0, 0, 1]);
    expect([...(await run('Hardmax', [floats([3], [-9, -8, -8])])).a.values]).toEqual([0, 1, 0]);
  });

  test('Softmax along the first axis', async () => {
    const { a } = await run('Softmax', [floats([2, 1], [0, Math.log(3)])], { axis: 0 });
    expectClose(a, tensor([2, 1], [0.25, 0.75]), 1e-6, 'a');
  });

  test('LayerNormalization: a scale stretched over the axes that are normalised, and no bias', async () => {
    const x = floats([1, 2, 2], [1, 3, 1, 3]);
    const { a, m, s } = await run(
      'LayerNormalization',
      [x, floats([2], [1, 10])],
      { axis: 1, epsilon: 0 },
      {
        node_outputs: ['a', 'm', 's'],
      },
    );
    expectClose(a, tensor([1, 2, 2], [-1, 10, -1, 10]), 1e-5, 'a');
    expectClose(m, tensor([1, 1, 1], [2]), 1e-6, 'm');
    expectClose(s, tensor([1, 1, 1], [1]), 1e-6, 's');
  });

  test.each([
    [[2], [2], []],
    [[2], [3, 2, 4], [3, 4]],
    [
      [3, 1, 4, 2],
      [5, 2, 1],
      [3, 5, 4, 1],
    ],
    [
      [1, 2],
      [2, 1],
      [1, 1],
    ],
    [[4, 3, 2], [2], [4, 3]],
  ])('MatMul of %j and %j has shape %j', async (a, b, shape) => {
    const ones = (s: number[]): OnnxTensor => floats(s, Array(s.reduce((n, d) => n * d, 1)).fill(1));
    const result = (await run('MatMul', [ones(a), ones(b)])).a;
    expect(result.shape).toEqual(shape);
    expect(result.values.every((x) => x === 2)).toBe(true);
  });

  test('Dropout: in training by the mask that is expected, in evaluation not at all', async () => {
    const x = floats([4], [1, 2, 3, 4]);
    const scalar = (value: number, dtype: string): OnnxTensor => ({ ...floats([], [value]), dtype });
    const mask = { ...floats([4], [0, 1, 1, 0]), name: 'z', dtype: 'bool' };
    const more = { node_outputs: ['a', 'z'], outputs: [mask] };
    const train = [x, scalar(0.75, 'float32'), scalar(1, 'bool')];
    const { a, z } = await run('Dropout', train, { seed: 3 }, more);
    expect([[...a.values], [...z.values]]).toEqual([
      [0, 8, 12, 0],
      [0, 1, 1, 0],
    ]);
    const still = await run('Dropout', [x, scalar(0.75, 'float32'), scalar(0, 'bool')], {}, more);
    expect([[...still.a.values], [...still.z.values]]).toEqual([
      [1, 2, 3, 4],
      [1, 1, 1, 1],
    ]);
    await expect(run('Dropout', train)).rejects.toThrow('drew a mask that the case does not give');
  });

  const x = floats([2, 2], [1, 2, 3, 4]);
  test.each<[string, Parameters<typeof caseOf>]>([
    ['case.op_type is "Gemm", it must be one of Attention, LayerNormalization', ['Gemm', [x, x]]],
    ['case.op_type is missing', ['', [x], {}, { op_type: undefined }]],
    ['attribute.beta is not supported', ['Softmax', [x], { beta: 2 }]],
    ['attribute.axis is 2, it must be an axis of (2, 2)', ['Softmax', [x], { axis: 2 }]],
    ['Softmax of opset 11 is not supported', ['Softmax', [x], {}, { opset: { 'ai.onnx': 11 } }]],
    ['Hardmax of opset 1 is not supported', ['Hardmax', [x], {}, { opset: { 'ai.onnx': 1 } }]],
    ['attribute.approximate is "fast"', ['Gelu', [x], { approximate: 'fast' }]],
    ['input in0 has dtype int64', ['Gelu', [{ ...x, dtype: 'int64' }]]],
    ['attribute.stash_type is 16', ['LayerNormalization', [x, floats([2], [1, 1])], { stash_type: 16 }]],
    ['does not stretch', ['LayerNormalization', [x, floats([3], [1, 1, 1])]]],
    ['MatMul of (4, 1, 1) and (2, 1, 1)', ['MatMul', [floats([4, 1, 1], [1, 1, 1, 1]), floats([2, 1, 1], [1, 1])]]],
    ['cannot multiply', ['MatMul', [x, floats([3, 2], [1, 1, 1, 1, 1, 1])]]],
    ['p is 2', ['Dropout', [x, { ...floats([], [2]) }]]],
    ['input 0 of Gelu is missing', ['Gelu', []]],
    ['output b of Gelu is not supported', ['Gelu', [x], {}, { node_outputs: ['a', 'b'] }]],
    ['inputs of the case must be a list', ['Gelu', [x], {}, { inputs: { x } }]],
    ['input y is not among the inputs', ['Gelu', [x], {}, { node_inputs: ['y'] }]],
  ])('%s', async (message, what) => {
    await expect(run(...what)).rejects.toThrow(CaseError);
    await expect(run(...what)).rejects.toThrow(message);
  });
});
