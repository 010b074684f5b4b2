import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { randomTensor } from '../../checks/kernelCase';
import { testEngine } from '../../checks/testEngine';
import { CaseError } from './case';
import { runOnnxCaseOn } from './onnxCase';
import type { OnnxCase, OnnxTensor } from './onnxNode';

const NAMES = ['Q', 'K', 'V', 'attn_mask', 'past_key', 'past_value', 'nonpad_kv_seqlen'];

const floats = (name: string, shape: readonly number[], seed = name.charCodeAt(0)): OnnxTensor => ({
  name,
  dtype: 'float32',
  shape,
  values: [...randomTensor(shape, seed).values].map(Math.fround),
});
const flags = (values: readonly number[], shape: readonly number[]): OnnxTensor => ({
  name: 'attn_mask',
  dtype: 'bool',
  shape,
  values,
});
const lengths = (...values: number[]): OnnxTensor => ({
  name: 'nonpad_kv_seqlen',
  dtype: 'int64',
  shape: [values.length],
  values,
});
const q = floats('Q', [2, 2, 3, 4]);
const k = floats('K', [2, 2, 5, 4]);
const v = floats('V', [2, 2, 5, 4]);

/** The weights (mode 3) and the result of Attention over these inputs. */
function attentionCase(inputs: readonly OnnxTensor[], attributes: object = {}): OnnxCase {
  const given = new Set(inputs.map(({ name }) => name));
  return {
    name: 'ours',
    op_type: 'Attention',
    attributes: { qk_matmul_output_mode: 3, ...attributes },
    node_inputs: NAMES.map((name) => (given.has(name) ? name : '')),
    node_outputs: ['Y', 'present_key', 'present_value', 'scores'],
    inputs,
  };
}

const run = async (inputs: readonly OnnxTensor[], attributes: object = {}) =>
  (await runOnnxCaseOn(await testEngine(), attentionCase(inputs, attributes))).outputs;

/** Which keys have a weight, as text: a row of digits for each query of one batch item and head. */
async function pattern(inputs: readonly OnnxTensor[], attributes: object, block = 0): Promise<string[]> {
  const { scores } = await run(inputs, attributes);
  const [, , rows, keys] = scores.shape;
  return Array.from({ length: rows }, (_, row) => {
    const at = (block * rows + row) * keys;
    return [...scores.values.subarray(at, at + keys)].map((w) => Number(w > 0)).join('');
  });
}

describe('onnxAttention', () => {
  test('keys and values that have no past are the present ones', async () => {
    const { present_key, present_value } = await run([q, k, v]);
    expect([present_key.shape, [...present_key.values]]).toEqual([k.shape, k.values]);
    expect([present_value.shape, [...present_value.values]]).toEqual([v.shape, v.values]);
  });

  test('without a past or lengths the first query stands on the first key', async () => {
    expect(await pattern([q, k, v], { is_causal: 1 })).toEqual(['10000', '11000', '11100']);
    expect(await pattern([q, k, v], { is_causal: 1, left_window_size: 1 })).toEqual(['10000', '11000', '01100']);
    expect(await pattern([q, k, v], { right_window_size: 1 })).toEqual(['11000', '11100', '11110']);
  });

  test('behind a past it stands after it', async () => {
    const past = [floats('past_key', [2, 2, 2, 4]), floats('past_value', [2, 2, 2, 4])];
    expect(await pattern([q, k, v, ...past], { is_causal: 1 })).toEqual(['1110000', '1111000', '1111100']);
    expect(await pattern([q, k, v, ...past], { left_window_size: 0, right_window_size: 1 })).toEqual([
      '0011000',
      '0001100',
      '0000110',
    ]);
  });

  test('with lengths the last query stands on the last key that is no padding, in windows too', async () => {
    const inputs = [q, k, v, lengths(4, 2)];
    expect(await pattern(inputs, {})).toEqual(['11110', '11110', '11110']);
    expect(await pattern(inputs, { is_causal: 1 })).toEqual(['11000', '11100', '11110']);
    expect(await pattern(inputs, { is_causal: 1 }, 2)).toEqual(['00000', '10000', '11000']);
    expect(await pattern(inputs, { left_window_size: 1 })).toEqual(['11110', '01110', '00110']);
  });

  test('a mask of one axis is of the keys; of three, of heads, queries and keys; a short one forbids the rest', async () => {
    expect(await pattern([q, k, v, flags([1, 0, 1], [3])], {})).toEqual(['10100', '10100', '10100']);
    const perHead = flags([...Array(15).fill(1), ...Array(3).fill([0, 1, 0, 0, 1]).flat()], [2, 3, 5]);
    expect(await pattern([q, k, v, perHead], {}, 2)).toEqual(['11111', '11111', '11111']);
    expect(await pattern([q, k, v, perHead], {}, 3)).toEqual(['01001', '01001', '01001']);
  });

  test('a float mask that is short does as one that says −Infinity', async () => {
    const short = { ...floats('attn_mask', [3, 4]), name: 'attn_mask' };
    const rows = [0, 4, 8].map((at) => [...short.values.slice(at, at + 4), '-Infinity']);
    const [a, b] = [
      await run([q, k, v, short]),
      await run([q, k, v, { ...short, shape: [3, 5], values: rows.flat() }]),
    ];
    expectClose(a.Y, b.Y, 0, 'Y');
    expect(a.scores.values[4]).toBe(0);
  });

  test('what a masked key or value holds changes nothing', async () => {
    const poison = (t: OnnxTensor, x: number | string): OnnxTensor => ({
      ...t,
      values: t.values.map((value, i) => (Math.floor(i / 4) % 5 === 4 ? x : value)),
    });
    const mask = flags([1, 1, 1, 1], [4]);
    const clean = await run([q, k, v, mask]);
    expectClose((await run([q, poison(k, 3e38), poison(v, -3e38), mask])).Y, clean.Y, 0, 'Y');
    expectClose((await run([q, k, poison(v, 'NaN'), mask])).Y, clean.Y, 0, 'Y');
  });

  test.each<[string, readonly OnnxTensor[], object?]>([
    ['attribute.flash is not supported', [q, k, v], { flash: 1 }],
    ['attribute.softmax_precision is 7', [q, k, v], { softmax_precision: 7 }],
    ['attribute.qk_matmul_output_mode is 4', [q, k, v], { qk_matmul_output_mode: 4 }],
    ['attribute.softcap is -1', [q, k, v], { softcap: -1 }],
    ['attribute.is_causal is 2', [q, k, v], { is_causal: 2 }],
    ['attribute.left_window_size is -2', [q, k, v], { left_window_size: -2 }],
    ['input Q has dtype float64', [{ ...q, dtype: 'float64' }, k, v]],
    ['input attn_mask has dtype int8', [q, k, v, { ...flags([1], [1]), dtype: 'int8' }]],
    ['input 2 of Attention is missing', [q, k]],
    ['all have 3 axes or all have 4', [q, k, floats('V', [2, 5, 8])]],
    ['attribute.q_num_heads is missing', [floats('Q', [2, 3, 8]), floats('K', [2, 5, 8]), floats('V', [2, 5, 8])]],
    ['attribute.q_num_heads is 3, it must be the 2 heads', [q, k, v], { q_num_heads: 3 }],
    ['cannot multiply', [floats('Q', [2, 3, 3, 4]), k, v]],
    ['past_key and past_value must both', [q, k, v, floats('past_key', [2, 2, 1, 4])]],
    [
      'nonpad_kv_seqlen and past_key',
      [q, k, v, floats('past_key', [2, 2, 1, 4]), floats('past_value', [2, 2, 1, 4]), lengths(1, 1)],
    ],
    ['attn_mask does not fit 5 keys', [q, k, v, flags(Array(6).fill(1), [6])]],
    ['the mask (4, 5) does not stretch', [q, k, v, flags(Array(20).fill(0), [4, 5])]],
    ['attn_mask holds NaN', [q, k, v, { ...floats('attn_mask', [5]), values: [1, 2, 3, 4, 'NaN'] }]],
    ['lengths (3) must hold', [q, k, v, lengths(1, 2, 3)]],
  ])('%s', async (message, inputs, attributes) => {
    const result = runOnnxCaseOn(await testEngine(), attentionCase(inputs, attributes));
    await expect(result).rejects.toThrow(CaseError);
    await expect(result).rejects.toThrow(message);
  });
});
