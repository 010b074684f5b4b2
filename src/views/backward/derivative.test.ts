import { describe, expect, test } from 'vitest';
import { shapeUniforms } from '../../../shaders/reshape';
import { backward } from '../../engine/backward';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { stagesOf } from '../../plan/stages';
import { type Derivative, gradientOf, passesOf, whyNone } from './derivative';

/** loss = Σ (2x + x∘w) selected; beside it a step that the loss does not need. */
const build = new PlanBuilder(kernels);
build.input('x', [2, 3]);
build.parameter('w', [2, 3]);
build.input('ids', [2]);
build.parameter('table', [4, 3]);
build.step('scale', ['x'], 'twice', { factor: 2 }, { stage: 'a.scale' });
build.step('multiply', ['x', 'w'], 'weighted', {}, { stage: 'a.multiply' });
build.step('add', ['twice', 'weighted'], 'sum', {}, { stage: 'a.add' });
build.step('softmax', ['sum'], 'soft', {}, { stage: 'a.softmax' });
build.step('select', ['soft'], 'hard', { kind: 0 }, { stage: 'a.select' });
build.step('embed', ['ids', 'table'], 'rows', {}, { stage: 'a.embed' });
build.step('add', ['hard', 'rows'], 'both', {}, { stage: 'a.both' });
build.step('add', ['both', 'sum'], 'all', {}, { stage: 'a.all' });
build.step('scale', ['all'], 'beside', { factor: 5 }, { stage: 'a.beside' });
build.step('sumTo', ['all'], 'loss', shapeUniforms([1]));
const forward = build.build();
const { gradients, through } = backward(forward, 'loss');
const derivative: Derivative = { of: 'loss', scalar: 'loss', forward, gradients, through };
const stage = (id: string) => stagesOf(forward).find((stage) => stage.id === id)!;

describe('passesOf', () => {
  test('what arrives, what is passed on, and who else passes to the same operand', () => {
    const [pass] = passesOf(derivative, stage('a.multiply'));
    expect(pass.results).toEqual([{ name: 'weighted', gradient: gradients.sum }]);
    expect(pass.passed).toEqual([
      { operand: 'x', gradient: 'grad.x.by.weighted', others: 1 },
      { operand: 'w', gradient: 'grad.w', others: 0 },
    ]);
  });

  test('an operand that gets nothing', () => {
    const [pass] = passesOf(derivative, stage('a.embed'));
    expect(pass.passed.map(({ operand }) => operand)).toEqual(['table']);
    expect(pass.without).toEqual(['ids']);
  });

  test('a stage without a gradient passes nothing', () => {
    expect(passesOf(derivative, stage('a.softmax'))).toEqual([]);
  });
});

describe('whyNone', () => {
  test('a hard selection follows', () => {
    expect(whyNone(derivative, 'soft')).toMatchObject({ why: 'blocked', by: { kernel: 'select' } });
  });

  test('it only says which numbers are used', () => {
    expect(whyNone(derivative, 'ids')).toMatchObject({ why: 'blocked', by: { kernel: 'embed' } });
  });

  test('the scalar is not computed from it', () => {
    expect(whyNone(derivative, 'beside')).toEqual({ why: 'beside' });
  });
});

describe('gradientOf', () => {
  test('a whole gradient, and the part of one step', () => {
    expect(gradientOf(derivative, 'grad.x')).toEqual({ of: 'x' });
    expect(gradientOf(derivative, 'grad.x.by.weighted')).toEqual({ of: 'x', by: 'weighted' });
    expect(gradientOf(derivative, 'nothing')).toBe(undefined);
  });

  test('a sum hands its gradient on: the one in sight is meant', () => {
    expect(gradientOf(derivative, gradients.sum)?.of).not.toBe('twice');
    expect(gradientOf(derivative, gradients.sum, ['twice'])).toEqual({ of: 'twice' });
  });
});
