import { expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { cpuEngine } from '../engine/cpuEngine';
import { checkGradient } from './checkGradient';
import { makeExperiment } from './experiment';
import { runExperiment } from './runExperiment';

const gradientOf = async (parts: Parameters<typeof makeExperiment>[0]) =>
  (await runExperiment(makeExperiment(parts), await shippedTranslator('en-zh'), cpuEngine())).gradient!;

test('a right gradient agrees, a wrong one does not', async () => {
  const gradient = await gradientOf({ gradient: { of: 'logit' } });
  const name = gradient.gradients['dec.0.cross.q'];
  const { values: slopes } = gradient.tensors[name];
  const at = slopes.indexOf(Math.max(...slopes));
  const right = checkGradient(gradient, 'dec.0.cross.q', at, 'cpu')!;
  expect(right.agrees).toBe(true);
  expect(right.backward).toBe(slopes[at]);
  const values = Float64Array.from(slopes, (slope) => 1.01 * slope);
  const tensors = { ...gradient.tensors, [name]: { ...gradient.tensors[name], values } };
  const wrong = checkGradient({ ...gradient, tensors }, 'dec.0.cross.q', at, 'webgpu')!;
  expect(wrong.agrees).toBe(false);
  expect(wrong.apart).toBeCloseTo(Math.abs(wrong.backward! - right.backward!), 6);
});

test('behind an arg-max there is none, and the finite difference is 0', async () => {
  const gradient = await gradientOf({ gradient: { of: 'loss' }, knobs: { selection: 'argmax' } });
  expect(checkGradient(gradient, 'dec.0.cross.weights_soft', 0, 'cpu')).toMatchObject({
    backward: undefined,
    apart: 0,
    agrees: true,
  });
});

test('the number of a word cannot be moved', async () => {
  expect(checkGradient(await gradientOf({ gradient: { of: 'loss' } }), 'source.ids', 0, 'cpu')).toBe(undefined);
});
