import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../checks/closeTo';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, entropyOf, knobsOf, rowsOf, runPreset, runSystem } from '../../../checks/systemRun';
import { sizeOf } from '../../tensor/shape';
import { scoring, scoringCost } from './scoring';

const SMALL = { width: 2, tokens: 2, hidden: 2 } as const;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);

/** The largest |s(a, b) − s(b, a)|. */
function asymmetry(turned: Parameters<typeof runSystem<typeof scoring.knobs>>[1]): number {
  const scores = rowsOf(runSystem(scoring, turned).tensors.raw_scores);
  return Math.max(...scores.flatMap((row, i) => row.map((s, j) => Math.abs(s - scores[j][i]))));
}

describe('scoring functions', () => {
  test('each is its formula', () => {
    const scores = (turned: Parameters<typeof runSystem<typeof scoring.knobs>>[1]) => {
      const { tensors } = runSystem(scoring, turned);
      return { tensors, h: rowsOf(tensors.h), got: rowsOf(tensors.scores ?? tensors.raw_scores) };
    };
    const plain = scores({ score: 'dot' });
    const scaled = scores({ score: 'scaled' });
    const bilinear = scores({ score: 'bilinear' });
    const additive = scores({ score: 'additive' });
    const [W, Wq, Wk] = [bilinear.tensors.score_W, additive.tensors.score_Wq, additive.tensors.score_Wk].map(rowsOf);
    const v = additive.tensors.score_v.values;
    plain.h.forEach((q, i) => {
      plain.h.forEach((h, j) => {
        expect(plain.got[i][j]).toBeCloseTo(dot(h, q), 12);
        expect(scaled.got[i][j]).toBeCloseTo(dot(h, q) / 2, 12);
        expect(bilinear.got[i][j]).toBeCloseTo(
          dot(
            q,
            W.map((row) => dot(row, h)),
          ),
          12,
        );
        const hidden = Wq.map((row, a) => v[a] * Math.tanh(dot(row, q) + dot(Wk[a], h)));
        expect(additive.got[i][j]).toBeCloseTo(
          hidden.reduce((sum, x) => sum + x),
          12,
        );
      });
    });
  });

  test('dot products and a symmetric W score a pair the same both ways; W and additive scores do not', () => {
    expect(asymmetry({ score: 'dot' })).toBe(0);
    expect(asymmetry({ score: 'bilinear', form: 'symmetric' })).toBeLessThan(1e-12);
    expect(asymmetry({ score: 'bilinear', form: 'matrix' })).toBeGreaterThan(0.1);
    expect(asymmetry({ score: 'additive' })).toBeGreaterThan(0.1);
  });

  // TEACHING.md, claim 4. W was rounded to float32.
  test.each([2, 4, 16] as const)('bilinear is (Uh)ᵀ(Vq), D = %i', (width) => {
    const [whole, factors] = (['matrix', 'factors'] as const).map(
      (form) => runSystem(scoring, { score: 'bilinear', form, width }).tensors.raw_scores,
    );
    expectClose(factors, whole, 1e-6, 'scores');
  });

  test('parameters and multiplications', () => {
    const turned = [
      { score: 'dot' },
      { score: 'scaled' },
      { score: 'additive', hidden: 8 },
      { score: 'bilinear', form: 'matrix' },
      { score: 'bilinear', form: 'factors' },
    ] as const;
    const costs = turned.map((one) => scoringCost(knobsOf(scoring, { ...one, width: 16 })));
    expect(costs.map((cost) => cost.parameters)).toEqual([0, 0, 264, 256, 64]);
    expect(costs.map((cost) => cost.multiplications)).toEqual([256, 272, 1152, 1280, 288]);
    expect(costs.map((cost) => cost.tanh)).toEqual([0, 0, 128, 0, 0]);
    for (const one of turned) {
      const { plan, facts } = runSystem(scoring, { ...one, width: 16 });
      const counted = Object.values(plan.tensors).reduce(
        (n, t) => n + (t.kind === 'parameter' ? sizeOf(t.shape) : 0),
        0,
      );
      expect(facts!.parameters).toBe(counted);
    }
  });

  test('unscaled scores of width 16 make sharper rows', () => {
    const { here, there } = runPreset(scoring, 'unscaled');
    expect(entropyOf(here.tensors.weights_soft)).toBeLessThan(entropyOf(there.tensors.weights_soft) - 0.1);
  });

  test('presets', () => checkSystem(scoring));

  test.each([
    ['scaled', 'matrix', ['h']],
    ['additive', 'matrix', ['h', 'score_Wq', 'score_Wk', 'score_v']],
    ['bilinear', 'matrix', ['h', 'score_W']],
    ['bilinear', 'factors', ['h', 'U', 'V']],
  ] as const)('gradients, %s, %s', async (score, form, of) => {
    const { plan, inputs } = runSystem(scoring, { ...SMALL, score, form });
    await checkDerivative(plan, inputs, 'context', of, 1e-4);
  });
});
