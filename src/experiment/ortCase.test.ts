import { afterAll, describe, expect, test } from 'vitest';
import { largest } from '../../checks/closeTo';
import { readShared } from '../../checks/sharedFile';
import { Tally } from '../../checks/tally';
import { testEngine, testedBackend } from '../../checks/testEngine';
import { tensor } from '../tensor/tensor';
import { type OrtCase, runOrtCaseOn } from './ortCase';
import { runOrtCase } from './runCase';

const file = (await readShared('conformance/ort-web/cases.json')) as
  | { cases: (OrtCase & { out: number[] })[] }
  | undefined;

/** One token of width 1, two times over: its query, key and value are 1, 2 and 3 times x, plus 0, 0 and 1. */
const packed: OrtCase = {
  name: 'by hand',
  op: 'Attention',
  num_heads: 1,
  shape: [1, 2, 1],
  x: [1, 1],
  w: [1, 2, 3],
  w_shape: [1, 3],
  bias: [0, 0, 1],
};

test('packed weights, by hand', async () => {
  const result = await runOrtCase(packed, { backend: testedBackend() });
  expect(result.backend).toBe(testedBackend());
  expect(result.output.shape).toEqual([1, 2, 1]);
  expect([...result.output.values]).toEqual([4, 4]);
});

test('a field that nobody reads, or that is missing, is named', async () => {
  const engine = await testEngine();
  const run = (change: object) => runOrtCaseOn(engine, { ...packed, ...change });
  await expect(run({ op: 'PackedAttention' })).rejects.toThrow('case.op is "PackedAttention"');
  await expect(run({ mask_index: [1] })).rejects.toThrow('case.mask_index is not supported');
  await expect(run({ num_heads: 2 })).rejects.toThrow('6 heads');
  await expect(run({ w: undefined })).rejects.toThrow('case.w is missing');
  await expect(run({ bias: [1] })).rejects.toThrow('tensor bias');
});

describe('vectors of ONNX Runtime Web', () => {
  if (!file) {
    test('none: the folder ../shared is not there', () => console.info('ort-web: none ran, ../shared is not there'));
    return;
  }
  const tally = new Tally('ort-web vectors');
  afterAll(() => tally.print());

  test.each(file.cases)('$name', async ({ out, ...c }) => {
    const result = await runOrtCaseOn(await testEngine(), c);
    tally.add(c.name, result);
    // The suite's tolerance, and the gate of outputs.
    const own = 5e-6 * largest(out);
    const gate = (i: number): number => Math.min(own, 1e-6 + 1e-3 * Math.abs(out[i]));
    tally.close(result.output, tensor(result.output.shape, out), gate, c.name);
  });

  test('all of them ran', () => {
    expect(file.cases.length).toBeGreaterThanOrEqual(11);
    expect(tally.count).toBe(file.cases.length);
  });
});
