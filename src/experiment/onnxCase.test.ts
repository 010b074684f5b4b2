import { afterAll, describe, expect, test } from 'vitest';
import { onnxGate } from '../../checks/gates';
import { listShared, readShared } from '../../checks/sharedFile';
import { Tally } from '../../checks/tally';
import { testEngine, testedBackend } from '../../checks/testEngine';
import { caseTensor } from './case';
import { runOnnxCaseOn } from './onnxCase';
import type { OnnxCase } from './onnxNode';
import { runOnnxCase } from './runCase';

const folder = 'conformance/onnx';
const files = (await listShared(folder))?.filter((name) => name !== 'index.json');

/** How many cases of each operator there are at least, and must run: the float32 ones of Attention and all of these. */
const EXPECTED = {
  'Attention float32': 82,
  'Attention float16': 5,
  LayerNormalization: 19,
  Softmax: 7,
  Gelu: 4,
  Hardmax: 7,
  MatMul: 7,
  Dropout: 10,
};

/** Cases that are not run, with the error they give and the reason in our words. */
const LEFT = [
  {
    of: ({ op_type }: OnnxCase) =>
      ['Gemm', 'LogSoftmax', 'RMSNormalization', 'RotaryEmbedding', 'TopK'].includes(op_type),
    error: /^case\.op_type is "\w+", it must be one of Attention, /,
    reason: 'the playground has no such operator',
  },
  {
    of: ({ name }: OnnxCase) => ['test_training_dropout', 'test_training_dropout_default'].includes(name),
    error: /drew a mask that the case does not give/,
    reason: "the mask is another generator's and is not given",
  },
];

const SEED = {
  name: 'by hand',
  op_type: 'Attention',
  node_inputs: ['Q', 'K', 'V', 'mask'],
  node_outputs: ['Y', '', '', 'scores'],
};

test('a query that may look at one key, by hand', async () => {
  const flat = (name: string, values: (number | string)[], shape: number[]) => ({
    name,
    dtype: 'float32',
    shape,
    values,
  });
  const result = await runOnnxCase(
    {
      ...SEED,
      attributes: { qk_matmul_output_mode: 2 },
      inputs: [
        flat('Q', [1], [1, 1, 1, 1]),
        flat('K', [2, 1e30], [1, 1, 2, 1]),
        flat('V', [7, 1e30], [1, 1, 2, 1]),
        flat('mask', [0.5, '-Infinity'], [1, 2]),
      ],
    },
    { backend: testedBackend() },
  );
  expect(result.backend).toBe(testedBackend());
  expect([...result.outputs.Y.values]).toEqual([7]);
  expect([...result.outputs.scores.values]).toEqual([2.5, -Infinity]);
});

describe('ONNX cases', () => {
  if (!files) {
    test('none: the folder ../shared is not there', () => console.info('ONNX cases: none ran, ../shared is not there'));
    return;
  }
  const tallies: Record<string, Tally> = {};
  const tallyOf = (kind: string): Tally => (tallies[kind] ??= new Tally(`ONNX ${kind}`));
  const left = new Tally('ONNX cases of other kinds');
  let leftCount = 0;
  afterAll(() => {
    for (const tally of Object.values(tallies)) tally.print();
    left.print();
  });

  test.each(files)('%s', async (file) => {
    const c = (await readShared(`${folder}/${file}`)) as OnnxCase;
    const engine = await testEngine();
    const rule = LEFT.find(({ of }) => of(c));
    if (rule) {
      await expect(runOnnxCaseOn(engine, c)).rejects.toThrow(rule.error);
      left.leave(c.name, rule.reason);
      leftCount++;
      return;
    }
    const { dtype } = c.inputs[0];
    const tally = tallyOf(c.op_type === 'Attention' ? `Attention ${dtype}` : c.op_type);
    const result = await runOnnxCaseOn(engine, c);
    tally.add(c.name, result);
    expect(c.outputs!.length).toBeGreaterThan(0);
    for (const output of c.outputs!) {
      const want = caseTensor(output.name, output);
      tally.close(result.outputs[output.name], want, onnxGate(c, output), `${c.name}: ${output.name}`);
    }
  });

  test('all of them ran, or were left for a reason that is known', () => {
    for (const [kind, count] of Object.entries(EXPECTED)) {
      expect(tallyOf(kind).count, kind).toBeGreaterThanOrEqual(count);
    }
    const ran = Object.values(tallies).reduce((sum, tally) => sum + tally.count, 0);
    expect(ran + leftCount).toBe(files.length);
  });
});
