import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { randomTensor } from '../../checks/kernelCase';
import { testEngine } from '../../checks/testEngine';
import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import type { Case, CaseTensor } from './case';
import { casePlan } from './casePlan';
import { runCaseOn } from './runCaseOn';

const numbers = (shape: Shape, seed: number): CaseTensor => ({
  shape,
  values: [...randomTensor(shape, seed).values].map(Math.fround),
});

/** A case with every weight its kind needs. */
function caseOf(kind: string, options: object, memory?: Shape): Case {
  const inputs = { x: numbers([2, 3, 4], 1), ...(memory ? { memory: numbers(memory, 2) } : {}) };
  const c: Case = { name: kind, spec: { kind, H: 2, D: 4, options: { ...options } }, inputs, weights: {} };
  for (let weights = {}; ; ) {
    try {
      casePlan({ ...c, weights });
      return { ...c, weights };
    } catch (error) {
      // weight Wq is missing; its shape is (4, 4)
      const [, name, shape] = /weight (\S+) is missing; its shape is \((.*)\)/.exec((error as Error).message) ?? [];
      if (!name) throw error;
      weights = { ...weights, [name]: numbers(shape.split(', ').map(Number), Object.keys(weights).length + 3) };
    }
  }
}

const run = async (c: Case, rule: string, part?: string) => {
  const own = { ...c.spec.options, fully_masked: rule };
  const options = part
    ? { ...c.spec.options, [part]: { ...(c.spec.options![part] as object), fully_masked: rule } }
    : own;
  return (await runCaseOn(await testEngine(), { ...c, spec: { ...c.spec, options } })).intermediates;
};

/** Which rows (…, row) of a tensor are NaN from end to end; a row with some NaN is an error. */
function nanRows({ shape, values }: Tensor): number[] {
  const width = shape[shape.length - 1];
  const rows = Array.from({ length: values.length / width }, (_, i) => [
    ...values.subarray(i * width, (i + 1) * width),
  ]);
  expect(rows.every((row) => row.every(Number.isNaN) || row.every(Number.isFinite))).toBe(true);
  return rows.flatMap((row, i) => (row.every(Number.isNaN) ? [i] : []));
}

describe('the rule nan for rows with no allowed key', () => {
  // Batch item 0 has no key, item 1 has two of three: rows (B, N) 0, 1, 2 and rows (B, H, N) 0 … 5.
  const options = { key_lengths: [0, 2], temperature: 2, dropout: { p: 0.5, train: false } };

  test('an encoder block: from the weights to the output, and nothing before', async () => {
    const c = caseOf('encoder_post', options);
    const got = await run(c, 'nan');
    for (const name of ['q', 'k', 'v', 'raw_scores', 'scores']) expect(nanRows(got[name]), name).toEqual([]);
    for (const name of ['weights_soft', 'weights', 'weights_dropped', 'context']) {
      expect(nanRows(got[name]), name).toEqual([0, 1, 2, 3, 4, 5]);
    }
    for (const name of ['merged', 'attn_output', 'residual1', 'norm1', 'ffn.hidden', 'norm2', 'output']) {
      expect(nanRows(got[name]), name).toEqual([0, 1, 2]);
    }
  });

  test('rows that have a key are those of the rule zero', async () => {
    const c = caseOf('encoder_pre', options);
    const [got, zeros] = [await run(c, 'nan'), await run(c, 'zero')];
    for (const name of Object.keys(got)) {
      const values = got[name].values.map((x, i) => (Number.isNaN(x) ? zeros[name].values[i] : x));
      expectClose({ shape: got[name].shape, values }, zeros[name], 0, name);
    }
    expect(nanRows(got.output)).toEqual([0, 1, 2]);
  });

  test('one head of a row: its features alone until the projection mixes them', async () => {
    const forHead = [
      [1, 0],
      [1, 1],
      [1, 1],
    ];
    const mask = [
      forHead,
      [
        [0, 0],
        [1, 1],
        [1, 1],
      ],
    ];
    const c = caseOf('mha', { attn_mask: [mask, [forHead, forHead]] }, [2, 2, 4]);
    const got = await run(c, 'nan');
    expect(nanRows(got.weights)).toEqual([3]);
    expect([...got.merged.values.slice(0, 8)].map(Number.isNaN)).toEqual([
      false,
      false,
      true,
      true,
      ...Array(4).fill(false),
    ]);
    expect(nanRows(got.attn_output)).toEqual([0]);
    expect([...got.masked_scores.values.slice(0, 2)][1]).toBe(-Infinity);
  });

  test('a decoder carries the rows of its own attention through the queries of the other', async () => {
    const c = caseOf('decoder_pre', { self: { key_lengths: [3, 0] } }, [2, 2, 4]);
    const got = await run(c, 'nan', 'self');
    expect(nanRows(got['self.raw_scores'])).toEqual([]);
    expect(nanRows(got['cross.k'])).toEqual([]);
    for (const name of ['cross.q', 'cross.scores', 'cross.weights'])
      expect(nanRows(got[name])).toEqual([6, 7, 8, 9, 10, 11]);
    expect(nanRows(got.output)).toEqual([3, 4, 5]);
  });

  test('twice softmax, with masked keys let in the second time', async () => {
    const c = caseOf('mha', { key_lengths: [0, 2], double_softmax: true, double_mask: false });
    expect(nanRows((await run(c, 'nan')).weights_double)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(nanRows((await run(c, 'zero')).weights_double)).toEqual([]);
  });

  test('the loss is NaN, and gradients are refused by name', async () => {
    const c = {
      ...caseOf('mha', { key_lengths: [0, 2], fully_masked: 'nan' }),
      constants: { loss_weight: numbers([2, 3, 4], 9) },
    };
    const engine = await testEngine();
    expect((await runCaseOn(engine, c)).loss).toBeNaN();
    await expect(runCaseOn(engine, c, true)).rejects.toThrow('fully_masked nan has no gradients');
    const open = { ...c, spec: { ...c.spec, options: { key_lengths: [1, 2], fully_masked: 'nan' } } };
    expect((await runCaseOn(engine, open, true)).grads!.Wq.values.every(Number.isFinite)).toBe(true);
  });
});
