import { expect, test } from 'vitest';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { stagesOf } from '../../plan/stages';
import { tensor } from '../../tensor/tensor';
import { changed } from './changed';

const build = new PlanBuilder(kernels);
build.input('x', [2]);
build.step('multiply', ['x', 'x'], 'y', {}, { stage: 'somewhere.square' });
const plan = build.build();
const [stage] = stagesOf(plan);
const picture = (...y: number[]) => ({ plan, words: {}, tensors: { y: tensor([y.length], y) } });

test('a stage is changed when its result is', () => {
  expect(changed(picture(1, 4), picture(1, 4), stage)).toBe(false);
  expect(changed(picture(1, 4), picture(1, 4.1), stage)).toBe(true);
});

test('another shape is a change, and so is a result the other side does not have', () => {
  expect(changed(picture(1, 4), picture(1, 4, 9), stage)).toBe(true);
  expect(changed(picture(1, 4), { ...picture(), tensors: {} }, stage)).toBe(true);
});
