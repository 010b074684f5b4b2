import { describe, expect, test } from 'vitest';
import { tensor } from '../src/tensor/tensor';
import { gradientGate, onnxGate, usesTanh, valueGate, worstOf } from './gates';
import { twoTokens } from './twoTokens';

const of = (values: number[]) => tensor([values.length], values);
const withOptions = (options: object) => ({ ...twoTokens, spec: { ...twoTokens.spec, options: { ...options } } });

describe('gates', () => {
  test('values: absolute for weights, in measure of the largest number for others, wider only with tanh', () => {
    const large = of([0, -400]);
    const gate = (name: string, c = twoTokens) => valueGate(c, name, large, 'webgpu');
    expect([gate('weights'), gate('cross.weights_soft'), gate('context')]).toEqual([2e-6, 2e-6, 5e-6 * 400]);
    const tanh = withOptions({ softcap: 2 });
    expect([gate('weights_hard', tanh), gate('scores', tanh)]).toEqual([5e-5, 1e-4 * 400]);
    expect(gate('context', { ...twoTokens, name: 'v_large_cancellation' })).toBe(2e-2 * 400);
    expect(valueGate(tanh, 'weights', of([0.5]), 'cpu')).toBe(1e-11);
    expect(valueGate(tanh, 'context', large, 'cpu')).toBe(1e-11 * 400);
  });

  test('tanh is in additive scores, soft caps and the approximation of GELU', () => {
    expect(usesTanh(twoTokens)).toBe(false);
    expect(usesTanh(withOptions({ score: 'additive' }))).toBe(true);
    expect(usesTanh({ ...twoTokens, spec: { ...twoTokens.spec, activation: 'gelu_tanh' } })).toBe(true);
  });

  test('gradients: zeros fail wherever there is a gradient of the size of the others', () => {
    for (const backend of ['cpu', 'webgpu'] as const) {
      for (const [name, given] of Object.entries(twoTokens.grads!)) {
        const want = of(given.values.map(Number));
        const gate = gradientGate(twoTokens, want, backend);
        expect(worstOf(of(Array(want.values.length).fill(0)), want, () => gate).share, name).toBeGreaterThan(1000);
      }
    }
    // The largest gradient of an input is that of v, 1.25: smaller ones are measured by a twentieth of it.
    expect(gradientGate(twoTokens, of([1e-9]), 'webgpu')).toBeCloseTo(2e-5 * 0.05 * 1.25, 12);
  });

  test('the worst number: infinities and NaN must be where they are expected', () => {
    const share = (got: number[], want: number[]) => worstOf(of(got), of(want), () => 0.5).share;
    expect(share([1, 2, -0], [1, 2.25, 0])).toBe(0.5);
    expect(share([-Infinity, Number.NaN], [-Infinity, Number.NaN])).toBe(0);
    expect(share([Number.NaN], [1])).toBe(Infinity);
    expect(share([1], [Number.NaN])).toBe(Infinity);
    expect(share([3e38], [Infinity])).toBe(Infinity);
    expect(share([Infinity], [-Infinity])).toBe(Infinity);
  });

  test('ONNX: the narrower of both tolerances; a choice of keys is exact', () => {
    const c = { name: 'x', op_type: 'Attention', node_inputs: [], node_outputs: ['Y', '', '', 's'], inputs: [] };
    const y = { name: 'Y', dtype: 'float32', shape: [2], values: [0.001, 100] };
    expect([0, 1].map(onnxGate(c, y))).toEqual([1e-6 + 1e-3 * 0.001, 5e-6 * 100]);
    const weights = { ...c, attributes: { qk_matmul_output_mode: 3 } };
    expect(onnxGate(weights, { ...y, name: 's' })(1)).toBe(2e-6);
    expect(onnxGate({ ...c, op_type: 'Hardmax' }, y)(1)).toBe(0);
    expect(onnxGate(c, { ...y, dtype: 'float16' })(1)).toBe(2e-3);
  });
});
