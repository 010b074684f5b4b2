import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, entropyOf, meanOf, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { doubleSoftmax } from './doubleSoftmax';

describe('softmax twice', () => {
  // TEACHING.md: N = 128, D = 16; the most that is possible is ln 128 = 4.852.
  test('entropy goes from 4.35 to 4.852', () => {
    const { tensors } = runSystem(doubleSoftmax, { tokens: 128, twice: 'beforeDropout', dropoutP: 0 });
    expect(Math.abs(entropyOf(tensors.weights_soft) - 4.35)).toBeLessThan(0.06);
    expect(entropyOf(tensors.weights_double)).toBeGreaterThan(4.8515);
    expect(entropyOf(tensors.weights_double)).toBeLessThanOrEqual(Math.log(128));
  });

  test('every dropped entry is back, at about 1/128', () => {
    const { tensors } = runSystem(doubleSoftmax, { tokens: 128, dropoutP: 0.5 });
    const dropped = tensors.weights_dropped.values;
    const back = tensors.weights_double.values.filter((_, i) => dropped[i] === 0);
    expect(back.length).toBeGreaterThan(1000);
    for (const w of back) expect(Math.abs(w * 128 - 1)).toBeLessThan(0.1);
  });

  test('before dropout, what is dropped stays 0; and rows are as even', () => {
    const { tensors } = runSystem(doubleSoftmax, { tokens: 32, dropoutP: 0.5, twice: 'beforeDropout' });
    const zeros = tensors.weights_dropped.values.filter((w) => w === 0);
    expect(zeros.length).toBeGreaterThan(100);
  });

  test.each(['beforeDropout', 'afterDropout'] as const)('%s: of entries up to m, max/min is at most e^m', (twice) => {
    const { tensors } = runSystem(doubleSoftmax, { tokens: 32, twice, dropoutP: 0.3, scale: 'none' });
    const before = rowsOf(twice === 'afterDropout' ? tensors.weights_dropped : tensors.weights_soft);
    rowsOf(tensors.weights_double).forEach((row, i) => {
      const ratio = Math.max(...row) / Math.min(...row);
      expect(ratio).toBeGreaterThan(1);
      expect(ratio).toBeLessThanOrEqual(Math.exp(Math.max(...before[i])) * (1 + 1e-12));
      expect(sumOf(row)).toBeCloseTo(1, 12);
    });
  });

  test('the published block in evaluation: noise is on, dropout is off, rows are even; corrected, none of it', () => {
    const { here, there } = runPreset(doubleSoftmax, 'published');
    const off = (side: typeof here) => side.stages.flatMap((stage) => (stage.off ? stage.kind : []));
    expect(off(here)).not.toContain('noise');
    expect(off(here)).toContain('dropout');
    expect(off(there)).toContain('noise');
    expect(here.stages.map((stage) => stage.kind)).toContain('double');
    expect(there.stages.map((stage) => stage.kind)).not.toContain('double');
    expect(entropyOf(here.tensors.weights_double)).toBeGreaterThan(Math.log(8) - 0.01);
    expect(entropyOf(there.tensors.weights_soft)).toBeLessThan(Math.log(8) - 0.2);
    for (const side of [here, there])
      for (const row of rowsOf(side.tensors.norm1)) expect(meanOf(row)).toBeCloseTo(0, 10);
  });

  test('N(0, 0.01²) for all of attention: scores ÷ 8 have spread 0.003, thirty times below the noise', () => {
    const { here, there } = runPreset(doubleSoftmax, 'smallStart');
    const spread = (side: typeof here) => Math.sqrt(meanOf(side.tensors.scores.values.map((s) => s * s)));
    expect(Math.abs(spread(here) - 0.0032)).toBeLessThan(0.0006);
    expect(spread(there)).toBeGreaterThan(0.4);
  });

  test('presets', () => checkSystem(doubleSoftmax));

  test.each(['no', 'beforeDropout', 'afterDropout'] as const)('gradients, %s', async (twice) => {
    const { plan, inputs } = runSystem(doubleSoftmax, { tokens: 4, twice, noiseSigma: 0.1, dropoutP: 0.3 });
    await checkDerivative(plan, inputs, 'norm1', ['x', 'bv', 'norm1_gamma'], 2e-5);
  });
});
