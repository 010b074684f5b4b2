import { afterAll, describe, expect, test } from 'vitest';
import { gradientGate, isWeights, rowSumGate, valueGate } from '../../checks/gates';
import { listShared, readShared } from '../../checks/sharedFile';
import { Tally } from '../../checks/tally';
import { testEngine, testedBackend } from '../../checks/testEngine';
import { twoTokens } from '../../checks/twoTokens';
import type { Tensor } from '../tensor/tensor';
import { type Case, type CaseResult, caseTensor } from './case';
import { runCase } from './runCase';
import { runCaseOn } from './runCaseOn';

const backend = testedBackend();
const folder = 'conformance/oracle';
const files = (await listShared(folder))?.filter((name) => name !== 'manifest.json');
const tally = new Tally('Oracle cases');

test('two tokens, worked out by hand', async () => {
  const result = await runCase(twoTokens, { backend });
  compare(twoTokens, result, new Tally('by hand'));
  expect(result.loss).toBeCloseTo(5, 6);
});

describe('oracle', () => {
  if (!files) {
    test('none: the folder ../shared is not there', () =>
      console.info('Oracle cases: none ran, ../shared is not there'));
    return;
  }

  afterAll(() => tally.print());

  test.each(files)('%s', async (file) => {
    const c = (await readShared(`${folder}/${file}`)) as Case;
    const masked = Object.entries(c.constants ?? {}).filter(([name]) => name.endsWith('masked_scores'));
    const asked = { ...c, intermediates: { ...c.intermediates, ...Object.fromEntries(masked) } };
    const result = await runCaseOn(await testEngine(), asked);
    tally.add(c.name, result);
    compare(asked, result, tally);
  });

  test('all of them ran', () => {
    expect(files.length).toBeGreaterThanOrEqual(94);
    expect(tally.count).toBe(files.length);
  });
});

/** Every intermediate, the loss and every gradient of a case against what came out. */
function compare(c: Case, result: CaseResult, into: Tally): void {
  const names = Object.keys(c.intermediates!);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const want = caseTensor(name, c.intermediates![name]);
    const got = result.intermediates[name];
    const gate = valueGate(c, name, want, backend);
    into.close(got, want, () => gate, `${c.name}: ${name}`);
    if (isWeights(name)) compareZeros(c, name, got, want);
    if (/weights_soft$/.test(name)) compareSums(c, name, got, want);
  }
  if (c.loss !== undefined) {
    const weight = caseTensor('loss_weight', c.constants!.loss_weight).values;
    const products = Array.from(result.intermediates.output.values, (x, i) => Math.abs(x * weight[i]));
    const size = products.reduce((a, b) => a + b, 0);
    const gate = valueGate(c, 'loss', { shape: [1], values: Float64Array.of(size) }, backend);
    const one = (x: number): Tensor => ({ shape: [1], values: Float64Array.of(x) });
    into.close(one(result.loss!), one(Number(c.loss)), () => gate, `${c.name}: loss`);
  }
  for (const [name, given] of Object.entries(c.grads ?? {})) {
    const want = caseTensor(name, given);
    const gate = gradientGate(c, want, backend);
    into.close(result.grads?.[name], want, () => gate, `${c.name}: d loss / d ${name}`);
  }
}

/** Masked, dropped and deselected weights are 0, and a selected key has its 1, to the last bit. */
function compareZeros(c: Case, name: string, got: Tensor, want: Tensor): void {
  const isOneHot = ['argmax', 'sampled'].includes((c.spec.options?.hard as { kind: string })?.kind);
  const isChosen = /weights_hard$/.test(name);
  want.values.forEach((x, i) => {
    if (x === 0 || (isChosen && isOneHot)) expect(got.values[i], `${c.name}: ${name}[${i}]`).toBe(x);
    else if (isChosen && Math.abs(x) > 1e-30) expect(got.values[i], `${c.name}: ${name}[${i}]`).not.toBe(0);
  });
}

/** The weights of a soft row sum to 1; those of a row with no allowed key to 0. */
function compareSums(c: Case, name: string, got: Tensor, want: Tensor): void {
  const length = want.shape[want.shape.length - 1];
  const sum = (values: Tensor['values'], at: number): number =>
    Array.from(values.subarray(at, at + length)).reduce((a, b) => a + b, 0);
  for (let at = 0; at < want.values.length; at += length) {
    const gap = Math.abs(sum(got.values, at) - Math.round(sum(want.values, at)));
    expect(gap, `${c.name}: the sum of ${name} from ${at}`).toBeLessThanOrEqual(rowSumGate(c, backend));
  }
}
