import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { runOnCpu } from '../../engine/cpuEngine';
import { masks } from './masks';

type Turned = Parameters<typeof runSystem<typeof masks.knobs>>[1];

/** The allowed keys of one item and head 0, a row of 0 and 1 as text for every query. */
const allowed = (turned: Turned, item: number): string[] => {
  const { shape, values } = runSystem(masks, { tokens: 4, ...turned }).tensors.allowed;
  const rows = rowsOf({ shape, values });
  const at = shape[0] === 1 ? 0 : item * shape[1] * 4;
  return rows.slice(at, at + 4).map((row) => row.join(''));
};

/** The context when some numbers of an input were set by hand. */
function contextWith(turned: Turned, name: string, set: (values: Float64Array) => void): ArrayLike<number> {
  const { plan, inputs } = runSystem(masks, turned);
  const values = Float64Array.from(inputs[name].values);
  set(values);
  const edited = { ...inputs, [name]: { shape: inputs[name].shape, values } };
  return runOnCpu(plan, edited, ['context']).tensors.context.values;
}

describe('masks', () => {
  test('each mask allows what it should', () => {
    expect(allowed({ lengths: 'all' }, 0)).toEqual(['1000', '1100', '1110', '1111']);
    expect(allowed({ causal: false }, 0)).toEqual(['1111', '1111', '1111', '1111']);
    expect(allowed({ causal: false }, 1)).toEqual(['1100', '1100', '1100', '1100']);
    expect(allowed({}, 1)).toEqual(['1000', '1100', '1100', '1100']);
    expect(allowed({ causal: false, lengths: 'all', queryPadding: true }, 1)).toEqual(['1111', '1111', '0000', '0000']);
    expect(allowed({ causal: false, lengths: 'all', own: 'boolean' }, 0)).toEqual(['1010', '1110', '1010', '1011']);
    const both = { causal: false, lengths: 'all', own: 'boolean', queryPadding: true } as const;
    expect(allowed(both, 1)).toEqual(['1010', '1110', '0000', '0000']);
  });

  test('masked keys have exactly no weight, and a row with none allowed is zeros, never NaN', () => {
    const { tensors } = runSystem(masks, { lengths: 'none', queryPadding: true });
    const [mask, weights] = [tensors.allowed, tensors.weights_soft].map(rowsOf);
    weights.forEach((row, i) => {
      const open = mask[Math.floor(i / 12) * 6 + (i % 6)];
      row.forEach((w, j) => {
        expect(w === 0).toBe(open[j] === 0);
      });
      expect(sumOf(row)).toBeCloseTo(sumOf(open) > 0 ? 1 : 0, 12);
    });
    expect(tensors.context.values.slice(2 * 24).every((x) => x === 0)).toBe(true);
  });

  test('what a masked key or value holds, however large, changes nothing', () => {
    const { context } = runSystem(masks).tensors;
    for (const name of ['k', 'v']) {
      const poisoned = contextWith({}, name, (values) => values.fill(1e30, values.length - 2 * 4));
      expect(poisoned).toEqual(context.values);
    }
  });

  // TEACHING.md, claim 10.
  test('causal rows do not move when the future is edited; without the mask they do', () => {
    const first = (turned: Turned, edit: (values: Float64Array) => void) =>
      Array.from(contextWith({ lengths: 'all', ...turned }, 'v', edit)).slice(0, 5 * 4);
    const edit = (values: Float64Array): void => {
      values[5 * 4] += 3;
    };
    expect(first({}, edit)).toEqual(first({}, () => {}));
    expect(first({ causal: false }, edit)).not.toEqual(first({ causal: false }, () => {}));
  });

  test('multiplied by 0, masked keys keep the weight of exp(0)', () => {
    const { here, there } = runPreset(masks, 'timesZero');
    const [mask, scores] = [here.tensors.allowed, here.tensors.scores].map(rowsOf);
    const row = rowsOf(here.tensors.weights_soft)[0];
    const sum = sumOf(scores[0].map((s, j) => Math.exp(mask[0][j] ? s : 0)));
    expect(mask[0]).toEqual([1, 0, 0, 0, 0, 0]);
    for (const w of row.slice(1)) expect(w).toBeCloseTo(1 / sum, 12);
    expect(rowsOf(there.tensors.weights_soft)[0]).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test.each([{}, { queryPadding: true, own: 'boolean' }, { own: 'additive', lengths: 'none' }] as const)(
    'heads stacked into the batch give the same contexts, %o; masks in the wrong order do not',
    (turned) => {
      const context = (stacking: 'none' | 'tiled' | 'repeated') => {
        const { tensors } = runSystem(masks, { ...turned, stacking });
        return (tensors.context_unstacked ?? tensors.context).values;
      };
      expect(context('tiled')).toEqual(context('none'));
      expect(context('repeated')).not.toEqual(context('none'));
    },
  );

  test('a row with no allowed key is even only where that is asked for', () => {
    const { here, there } = runPreset(masks, 'nothingAllowed');
    const last = (side: typeof here) => rowsOf(side.tensors.weights_soft).at(-1);
    expect(last(here)).toEqual(Array(6).fill(1 / 6));
    expect(last(there)).toEqual(Array(6).fill(0));
  });

  test('an additive mask is added to the scores', () => {
    const { tensors } = runSystem(masks, { own: 'additive', causal: false });
    tensors.biased_scores.values.forEach((s, at) => {
      expect(s - tensors.scores.values[at]).toBeCloseTo(-Math.abs((Math.floor(at / 6) % 6) - (at % 6)), 12);
    });
  });

  test('presets', () => checkSystem(masks));

  test.each([
    { stacking: 'tiled', queryPadding: true },
    { maskBy: 'zero', own: 'boolean' },
    { lengths: 'none', own: 'additive' },
  ] as const)('gradients, %o', async (turned) => {
    const { plan, inputs } = runSystem(masks, { tokens: 4, ...turned });
    const result = plan.tensors.context_unstacked ? 'context_unstacked' : 'context';
    await checkDerivative(plan, inputs, result, ['q', 'k', 'v'], 2e-5);
  });
});
