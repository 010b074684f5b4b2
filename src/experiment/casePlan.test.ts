import { describe, expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { twoTokens } from '../../checks/twoTokens';
import type { Shape } from '../tensor/shape';
import { type Case, CaseError, type CaseTensor } from './case';
import { casePlan } from './casePlan';

const numbers = (shape: Shape, seed = 1): CaseTensor => ({ shape, values: [...randomTensor(shape, seed).values] });
const square = numbers([4, 4]);
const bias = numbers([4]);

/** Multi-head attention of two heads over (2, 3, 4), with everything it needs. */
const mha: Case = {
  name: 'small',
  spec: { kind: 'mha', H: 2, D: 4 },
  inputs: { x: numbers([2, 3, 4]) },
  weights: { Wq: square, Wk: square, Wv: square, Wo: square, bq: bias, bk: bias, bv: bias, bo: bias },
  constants: { loss_weight: numbers([2, 3, 4]) },
};
const withOptions = (options: object, kind = 'mha'): Case => ({
  ...mha,
  spec: { ...mha.spec, kind, options: { ...options } },
});

describe('casePlan', () => {
  test('a whole case has a plan, with or without a weight for its loss', () => {
    expect(casePlan(mha).loss).toBe('loss');
    const { loss, names, plan } = casePlan({ ...mha, constants: undefined });
    expect(loss).toBeUndefined();
    expect(plan.tensors[names.output].shape).toEqual([2, 3, 4]);
  });

  test('heads of a width of their own, and values of another', () => {
    const { plan, names } = casePlan({
      ...withOptions({ d_head: 3, d_v: 5, bias: false }),
      weights: { Wq: numbers([6, 4]), Wk: numbers([6, 4]), Wv: numbers([10, 4]), Wo: numbers([4, 10]) },
    });
    const shapes = ['q', 'k', 'v', 'merged', 'output'].map((name) => plan.tensors[names[name]].shape);
    expect(shapes).toEqual([
      [2, 2, 3, 3],
      [2, 2, 3, 3],
      [2, 2, 3, 5],
      [2, 3, 10],
      [2, 3, 4],
    ]);
  });

  const less = <T extends object>(from: T, name: keyof T): T => ({ ...from, [name]: undefined });

  test.each<[string, unknown]>([
    ['case is', undefined],
    ['case is 3', 3],
    ['spec is', {}],
    ['spec.kind is missing, it must be one of sdpa, mha', { ...mha, spec: { H: 1, D: 1 } }],
    ['spec.kind is "rnn"', { ...mha, spec: { ...mha.spec, kind: 'rnn' } }],
    ['spec.H is missing', { ...mha, spec: less(mha.spec, 'H') }],
    ['spec.D is missing', { ...mha, spec: less(mha.spec, 'D') }],
    ['spec.H is 0', { ...mha, spec: { ...mha.spec, H: 0 } }],
    ['spec.H is "2"', { ...mha, spec: { ...mha.spec, H: '2' } }],
    ['spec.D 4 is not divisible by spec.H 3', { ...mha, spec: { ...mha.spec, H: 3 } }],
    ['spec.options is []', { ...mha, spec: { ...mha.spec, options: [] } }],
    ['input x has shape (2, 3, 4), it must be (B, N, 6)', { ...mha, spec: { ...mha.spec, D: 6 } }],
    ['input x is missing', less(mha, 'inputs')],
    ['input x is missing', { ...mha, inputs: {} }],
    ['input x has shape (2, 12), it must be (B, N, 4)', { ...mha, inputs: { x: numbers([2, 12]) } }],
    ['tensor x needs a shape and values', { ...mha, inputs: { x: null } }],
    [
      'tensor x: shape (2, 3, 4) holds 24 numbers, got 23',
      { ...mha, inputs: { x: { shape: [2, 3, 4], values: Array(23).fill(0) } } },
    ],
    ['tensor x: value 1 is not a number', { ...mha, inputs: { x: { shape: [1, 1, 4], values: [1, null, 'NaN', 2] } } }],
    ['tensor x: the shape is [2,-3]', { ...mha, inputs: { x: { shape: [2, -3], values: [] } } }],
    ['inputs is 4', { ...mha, inputs: 4 }],
    ['input memory has shape (2, 4)', { ...mha, inputs: { ...mha.inputs, memory: numbers([2, 4]) } }],
    ['tensor y is not used', { ...mha, inputs: { ...mha.inputs, y: bias } }],
    ['weight Wq is missing; its shape is (4, 4)', { ...mha, weights: less(mha.weights!, 'Wq') && { Wk: square } }],
    ['weight Wq has shape (4, 3), it must be (4, 4)', { ...mha, weights: { ...mha.weights, Wq: numbers([4, 3]) } }],
    ['tensor Wz is not used', { ...mha, weights: { ...mha.weights, Wz: square } }],
    ['tensor loss_weight: shape', { ...mha, constants: { loss_weight: { shape: [9], values: [] } } }],
    ['loss_weight', { ...mha, constants: { loss_weight: numbers([2, 2, 4]) } }],
    ['input q is missing', { ...twoTokens, inputs: {} }],
    [
      'input v has shape (1, 1, 2), it must be (B, H, M, Dv)',
      { ...twoTokens, inputs: { ...twoTokens.inputs, v: numbers([1, 1, 2]) } },
    ],
    ['q, k', { ...twoTokens, inputs: { ...twoTokens.inputs, k: numbers([1, 1, 2, 3]) } }],
    ['input memory is missing', withOptions({}, 'decoder_post')],
    [
      'weight norm1_gamma is missing',
      withOptions({}, 'layernorm') && { ...mha, weights: {}, spec: { ...mha.spec, kind: 'layernorm' } },
    ],
  ])('%s', (message, c) => {
    expect(() => casePlan(c as Case)).toThrow(CaseError);
    expect(() => casePlan(c as Case)).toThrow(message);
  });

  test.each<[string, object, string?]>([
    ['options.colour is not supported here', { colour: 1 }],
    ['options.resid_dropout is not supported here', { resid_dropout: { p: 0.5 } }],
    ['options.causal is not supported here', { causal: true }, 'decoder_pre'],
    ['options.causal is not supported here', { causal: true }, 'layernorm'],
    ['options.score is "cosine", it must be one of scaled_dot', { score: 'cosine' }],
    ['options.scale is "sqrt", it must be one of sqrt_d_head', { scale: 'sqrt' }],
    ['options.softcap is -1', { softcap: -1 }],
    ['options.temperature is 0', { temperature: 0 }],
    ['options.causal is "yes"', { causal: 'yes' }],
    ['options.causal_align is "left"', { causal: true, causal_align: 'left' }],
    ['options.key_lengths is 3', { key_lengths: 3 }],
    ['options.key_lengths is [1.5,2]', { key_lengths: [1.5, 2] }],
    ['lengths (3) must hold one number for each of the 2', { key_lengths: [1, 2, 3] }],
    ['options.attn_mask is [[1,0],[1]]', { attn_mask: [[1, 0], [1]] }],
    [
      'attn_mask',
      {
        attn_mask: [
          [1, 0],
          [1, 1],
        ],
      },
    ],
    ['options.fully_masked is "skip"', { fully_masked: 'skip' }],
    ['options.hard is "argmax", it must be an object', { hard: 'argmax' }],
    ['options.hard.kind is "best"', { hard: { kind: 'best' } }],
    ['options.hard.kind is missing', { hard: {} }],
    ['options.hard.k is 0', { hard: { kind: 'topk', k: 0 } }],
    ['options.hard.k is missing', { hard: { kind: 'topk' } }],
    ['options.hard.t is missing', { hard: { kind: 'threshold' } }],
    ['options.hard_grad is "all"', { hard: { kind: 'argmax' }, hard_grad: 'all' }],
    ['tensor sample_u is missing', { hard: { kind: 'sampled' } }],
    ['tensor noise is missing', { noise_std: 0.5 }],
    ['tensor attn_bias is missing', { attn_bias_std: 1 }],
    ['options.dropout.p is 1.5, it must be a number from 0 to 1', { dropout: { p: 1.5 } }],
    ['options.dropout.p is -0.1', { dropout: { p: -0.1 } }],
    ['options.dropout.p is missing', { dropout: {} }],
    ['options.dropout.mode is "inverted"', { dropout: { p: 0.5, mode: 'inverted' } }],
    ['options.dropout.rate is not supported here', { dropout: { rate: 0.5 } }],
    ['tensor attn_dropout_mask is missing', { dropout: { p: 0.5 } }],
    ['options.d_head is 0', { d_head: 0 }],
    ['options.bias is "no"', { bias: 'no' }],
    ['options.drop_path.p is 2', { drop_path: { p: 2 } }, 'encoder_pre'],
  ])('%s', (message, options, kind) => {
    expect(() => casePlan(withOptions(options, kind))).toThrow(CaseError);
    expect(() => casePlan(withOptions(options, kind))).toThrow(message);
  });

  test.each([
    ['noise', { noise_std: 1 }],
    ['attn_dropout_mask', { dropout: { p: 0.5 } }],
    ['sample_u', { hard: { kind: 'sampled' } }],
  ])('the constant %s in a wrong shape is named', (name, options) => {
    const c = { ...withOptions(options), constants: { [name]: numbers([2, 2, 2, 2]) } };
    expect(() => casePlan(c)).toThrow(CaseError);
    expect(() => casePlan(c)).toThrow(name);
  });

  test('whatever one field becomes, there is a plan or a CaseError, never a crash within', () => {
    const whole = { ...withOptions({ dropout: { p: 0.5 }, hard: { kind: 'topk', k: 1 }, key_lengths: [1, 2] }) };
    const c = { ...whole, constants: { ...whole.constants, attn_dropout_mask: numbers([2, 2, 3, 3]) } };
    let refused = 0;
    for (const path of pathsIn(c)) {
      for (const value of [undefined, null, 0, -1, 1.5, 'x', [], {}, true, [[1]]]) {
        const error = errorOf(() => casePlan(changed(c, path, value) as Case));
        if (error === undefined) continue;
        refused++;
        expect(error, `${path.join('.')} = ${JSON.stringify(value)}`).toBeInstanceOf(CaseError);
        expect((error as Error).cause, (error as Error).message).not.toBeInstanceOf(TypeError);
      }
    }
    expect(refused).toBeGreaterThan(200);
  });
});

/** Where every field of an object stands, however deep; a list of numbers is one field. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((path) => [name, ...path])]);
}

const changed = (from: unknown, [name, ...rest]: readonly string[], value: unknown): unknown => ({
  ...(from as object),
  [name]: rest.length > 0 ? changed((from as Record<string, unknown>)[name], rest, value) : value,
});

function errorOf(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
