import { expect, test } from 'vitest';
import { shippedTranslator } from '../../../checks/shippedTranslator';
import { cpuEngine } from '../../engine/cpuEngine';
import { makeExperiment } from '../../experiment/experiment';
import { runExperiment } from '../../experiment/runExperiment';
import { loadRecipe } from '../../systems/catalogue';
import { NOTHING_GIVEN } from '../../systems/system';
import { blockOf } from './headBlock';

test('the last weights, the context that is merged, and W_o', async () => {
  const experiment = makeExperiment({
    knobs: { selection: 'argmax', where: 'dec.cross' },
    headMix: { 'dec.0.self': ['off', 1, 2, 3] },
  });
  const { plan } = await runExperiment(experiment, await shippedTranslator('en-zh'), cpuEngine());
  expect(blockOf(plan, 'dec.0.cross')).toEqual({
    weights: 'dec.0.cross.weights_hard',
    output: { context: 'dec.0.cross.context', wo: 'dec.0.cross.Wo' },
  });
  expect(blockOf(plan, 'dec.0.self')?.output?.context).toBe('dec.0.self.context_mixed');
  expect(blockOf(plan, 'enc.0.self')?.weights).toBe('enc.0.self.weights_soft');
  expect(blockOf(plan, 'enc.0.ffn')).toBeUndefined();
});

test('without a projection behind them there are weights alone', async () => {
  const system = await loadRecipe('dot-product');
  const { plan } = await runExperiment(makeExperiment({ system }), NOTHING_GIVEN, cpuEngine());
  expect(blockOf(plan, 'attention')).toEqual({ weights: 'weights_soft' });
});
