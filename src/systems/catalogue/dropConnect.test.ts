import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, meanOf, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { testEngine } from '../../../checks/testEngine';
import { normalCdf } from '../../chance/normalCdf';
import { deviation, meanError } from '../../engine/drawSummary';
import { runDraws } from '../../engine/runDraws';
import { termsOf, thinnedUnit } from '../thinnedUnit';
import { dropConnect } from './dropConnect';

/** One unit's sum for every mask, and how likely the mask is. */
const bits = (mask: number, count: number): number[] => Array.from({ length: count }, (_, i) => (mask >> i) & 1);

const cross = (a: readonly number[], b: readonly number[]): number =>
  meanOf(a.map((x, i) => (x - meanOf(a)) * (b[i] - meanOf(b))));

describe('DropConnect and dropout', () => {
  // TEACHING.md, claim 7; p = ½, where every mask is as likely as any other.
  test('all 4,096 masks of a 3×4 layer: mean and variance; dropout’s 16 have the same, but correlated units', () => {
    const { tensors } = runSystem(dropConnect, { biased: false, examples: 1 });
    const [v] = rowsOf(tensors.inputs);
    const W = rowsOf(tensors.W);
    const terms = W.map((row) => row.map((w, i) => w * v[i])); // (F, E)
    const connected = Array.from({ length: 4096 }, (_, mask) => {
      const kept = bits(mask, 12);
      return terms.map((row, unit) => sumOf(row.map((x, i) => x * kept[unit * 4 + i])));
    });
    const dropped = Array.from({ length: 16 }, (_, mask) => {
      const kept = bits(mask, 4);
      return terms.map((row) => sumOf(row.map((x, i) => x * kept[i])));
    });
    const of = (sums: number[][], unit: number): number[] => sums.map((row) => row[unit]);
    for (const unit of [0, 1, 2]) {
      for (const sums of [connected, dropped]) {
        expect(meanOf(of(sums, unit))).toBeCloseTo(tensors['gaussian.mean'].values[unit], 12);
        expect(cross(of(sums, unit), of(sums, unit))).toBeCloseTo(tensors['gaussian.variance'].values[unit], 12);
      }
    }
    expect(cross(of(connected, 0), of(connected, 1))).toBeCloseTo(0, 12);
    const shared = cross(of(dropped, 0), of(dropped, 1));
    expect(Math.abs(shared)).toBeGreaterThan(0.1);
    const { correlation } = runSystem(dropConnect, { biased: false, examples: 1 }).facts!;
    const [a, b] = [0, 1].map((unit) => cross(of(dropped, unit), of(dropped, unit)));
    expect(shared / Math.sqrt(a * b)).toBeCloseTo(correlation, 12);
  });

  test('why scaling is not enough: w = (1, −1), v = (1, 1), p = ½, ReLU', () => {
    const { here } = runPreset(dropConnect, 'scalingFails');
    expect(here.facts!.truth).toBe(0.25);
    expect(here.facts!.scaled).toBe(0);
    expect(here.facts!.gaussian).toBeCloseTo(0.282095, 6);
    expect(here.tensors['scaled.dropconnect_r'].values[0]).toBe(0);
    expect(here.tensors['gaussian.deviation'].values[0]).toBeCloseTo(Math.SQRT1_2, 12);
    // The spread of ReLU of this normal is √(¼ − 0.282²) = 0.41; over 256 samples a sixteenth of that.
    expect(Math.abs(here.tensors['gaussian.r'].values[0] - 0.2821)).toBeLessThan((4 * 0.41) / 16);
  });

  test('every layer that is thinned: 2^inputs against 2^weights, biases among them', () => {
    expect(runSystem(dropConnect, { biased: true }).facts).toMatchObject({ weights: 15, dropconnectModels: 32768 });
    expect(runSystem(dropConnect).facts).toMatchObject({ dropoutModels: 16, weights: 12, dropconnectModels: 4096 });
  });

  test('each example has masks of its own, biases are masked too, and W is the same for all', () => {
    const { tensors } = runSystem(dropConnect, { examples: 8, biased: true });
    const [masks, biases] = [rowsOf(tensors.weight_mask), rowsOf(tensors.bias_mask)];
    expect(tensors.weight_mask.shape).toEqual([8, 3, 4]);
    expect(new Set(masks.map(String)).size).toBeGreaterThan(4);
    expect(new Set(biases.flat())).toEqual(new Set([0, 1]));
    rowsOf(tensors.inputs).forEach((v, n) => {
      rowsOf(tensors.W).forEach((w, unit) => {
        const kept = masks[n * 3 + unit];
        const want = sumOf(w.map((x, i) => x * kept[i] * v[i])) + biases[n][unit] * tensors.b.values[unit];
        expect(tensors['dropconnect.u'].values[n * 3 + unit]).toBeCloseTo(want, 12);
      });
    });
  });

  test('double use of p: the means of what stays differ unless p = ½', () => {
    const kept = (pMeans: 'keep' | 'drop', p: number): number[] => {
      const { tensors } = runSystem(dropConnect, { pMeans, p, biased: false });
      const [a, b] = ['scaled.dropout_u', 'scaled.dropconnect_u'].map((name) => tensors[name].values);
      return Array.from(a, (x, i) => x / b[i]);
    };
    for (const ratio of kept('drop', 0.8)) expect(ratio).toBeCloseTo(0.25, 12);
    for (const ratio of [...kept('keep', 0.8), ...kept('drop', 0.5)]) expect(ratio).toBeCloseTo(1, 12);
  });

  test('over 20,000 draws DropConnect has the mean and the spread of its Gaussian, and a(u) its exact mean', async () => {
    const run = runSystem(dropConnect, { p: 0.7, samples: 1, examples: 1, biased: true });
    const of = ['dropout.u', 'dropconnect.u', 'dropconnect.r', 'gaussian.u', 'gaussian.r'];
    const { tensors: drawn } = await runDraws(await testEngine(), run.plan, run.inputs, { draws: 20_000, of });
    const { mean, deviation: spread } = run.tensors;
    mean.values.forEach((want, unit) => {
      for (const name of ['dropconnect.u', 'gaussian.u']) {
        expect(Math.abs(drawn[name].mean[unit] - want)).toBeLessThan(5 * meanError(drawn[name], unit));
        // Of n draws of a nearly normal number the spread is off by 1/√(2n) = 0.5% of itself.
        expect(Math.abs(deviation(drawn[name], unit) / spread.values[unit] - 1)).toBeLessThan(0.025);
      }
    });
    const { truth, gaussian, scaled } = run.facts!;
    expect(Math.abs(drawn['dropconnect.r'].mean[0] - truth)).toBeLessThan(5 * meanError(drawn['dropconnect.r'], 0));
    expect(Math.abs(drawn['gaussian.r'].mean[0] - gaussian)).toBeLessThan(5 * meanError(drawn['gaussian.r'], 0));
    expect(Math.abs(gaussian - truth)).toBeLessThan(Math.abs(scaled - truth));
  });

  test('of sixteen inputs the sum is nearer to its Gaussian than of four', () => {
    const { here, there } = runPreset(dropConnect, 'wide');
    const [wide, narrow] = [here, there].map(({ tensors: { inputs, W, b } }) => {
      const terms = termsOf(inputs, W, b, 0, 0);
      const { mean, deviation: spread } = thinnedUnit(terms, 0.5, 'none');
      // The sums of all masks, which are as likely as each other, in order.
      const sums = terms.reduce<number[]>((sofar, x) => sofar.flatMap((u) => [u, u + x]), [0]).sort((a, c) => a - c);
      return sums.reduce(
        (gap, u, i) => Math.max(gap, Math.abs((i + 0.5) / sums.length - normalCdf((u - mean) / spread))),
        0,
      );
    });
    expect(wide).toBeLessThan(0.02);
    expect(narrow).toBeGreaterThan(0.05);
  });

  test('no pattern moves when another knob moves; p only takes more away', () => {
    const patterns = (turned: Parameters<typeof runSystem<typeof dropConnect.knobs>>[1]) => {
      const { tensors } = runSystem(dropConnect, { biased: true, ...turned });
      return ['input_mask', 'weight_mask', 'bias_mask', 'epsilon'].map((name) => Array.from(tensors[name].values));
    };
    const plain = patterns({ examples: 1 });
    expect(patterns({ examples: 1, activation: 'none', example: 9 })).toEqual(plain);
    // Examples stand along rows of the inputs' mask and along the batch of the weights'.
    patterns({ examples: 3 }).forEach((pattern, i) => {
      if (i < 3) expect(pattern.slice(0, plain[i].length)).toEqual(plain[i]);
    });
    expect(patterns({ examples: 1, samples: 256 })[3].slice(0, plain[3].length)).toEqual(plain[3]);
    patterns({ examples: 1, p: 0.3 })
      .slice(0, 3)
      .forEach((pattern, i) => {
        expect(pattern.every((keep, j) => keep <= plain[i][j])).toBe(true);
      });
    expect(plain[0]).not.toEqual(plain[1].slice(0, 4));
  });

  test('presets', () => checkSystem(dropConnect));

  test('gradients', async () => {
    const { plan, inputs } = runSystem(dropConnect, { samples: 4, p: 0.7, biased: true });
    for (const result of ['dropout.r', 'dropconnect.r', 'gaussian.r']) {
      await checkDerivative(plan, inputs, result, ['inputs', 'W', 'b'], 2e-5);
    }
  });
});
