import { expect, test } from 'vitest';
import { runOnCpu } from '../src/engine/cpuEngine';
import { atDraw, sweep } from '../src/engine/sweep';
import { sizeOf } from '../src/tensor/shape';
import { ALL_ON, walk } from './walk';

// The whole translator, whose words follow from each other: a draw may say something else, and goes on from there.
test('many draws of a walk are its draws one at a time, words included', async () => {
  const { plan, inputs } = (await walk({ ...ALL_ON, noiseSigma: 2, selection: 'sampled' })).ran;
  const of = ['enc.0.self.weights_dropped', 'dec.0.cross.weights_hard', 'output.logits', 'output.word'];
  const swept = sweep(plan, { draws: 12, of });
  const all = runOnCpu(swept.plan, inputs, of).tensors;
  const said = new Set<string>();
  for (let draw = 0; draw < 12; draw++) {
    const single = runOnCpu(atDraw(plan, draw), inputs, of).tensors;
    for (const name of of) {
      const size = sizeOf(plan.tensors[name].shape);
      expect(all[name].values.slice(draw * size, (draw + 1) * size), name).toEqual(single[name].values);
    }
    said.add(single['output.word'].values.join(' '));
  }
  expect(said.size).toBeGreaterThan(3);
});
