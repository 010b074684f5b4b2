import { describe, expect, test } from 'vitest';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from './planBuilder';
import { stagesOf } from './stages';

describe('stagesOf', () => {
  const build = new PlanBuilder(kernels);
  build.input('x', [2, 4]);
  build.input('gamma', [4]);
  build.input('beta', [4]);
  build.step('scale', ['x'], 'hidden', { factor: 2 });
  build.step('scale', ['hidden'], 'half', { factor: 0.5 }, { stage: 'here.first' });
  build.step('scale', ['half'], 'again', { factor: 2 }, { stage: 'here.first' });
  build.off('noise', 'again', 'here.noise');
  build.step('layerNorm', ['again', 'gamma', 'beta'], 'y', {}, { stage: 'here.norm' });
  const stages = stagesOf(build.build());

  test('steps of one name are one stage; a step without a name is not walked through', () => {
    expect(stages.map((stage) => stage.id)).toEqual(['here.first', 'here.noise', 'here.norm']);
    expect(stages[0]).toMatchObject({
      place: 'here',
      kind: 'first',
      off: false,
      from: ['hidden'],
      to: ['half', 'again'],
    });
  });

  test('a stage that is off passes its tensor through', () => {
    expect(stages[1]).toMatchObject({ off: true, from: ['again'], to: ['again'] });
  });

  test('the result stands last, after what a kernel answers besides', () => {
    expect(stages[2].to.at(-1)).toBe('y');
    expect(stages[2].to.length).toBeGreaterThan(1);
  });
});
