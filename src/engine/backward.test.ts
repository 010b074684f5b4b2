import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { checkDerivative, randomTensor } from '../../checks/kernelCase';
import { testEngine } from '../../checks/testEngine';
import { shapeUniforms } from '../../shaders/reshape';
import { PlanBuilder } from '../plan/planBuilder';
import { filled, roundToFloat32, type Tensor, tensor } from '../tensor/tensor';
import { backward, ONE } from './backward';
import { kernels } from './kernels';

const toOne = shapeUniforms([1]);

/** Gradients of `of` on the backend under test, for a plan whose loss is called `loss`. */
async function gradientsOf(build: PlanBuilder, inputs: Record<string, Tensor>, of: string[]) {
  const { plan, gradients } = backward(build.build(), 'loss', of);
  const engine = await testEngine();
  const wanted = of.map((name) => gradients[name]);
  const { tensors } = await engine.run(plan, { ...inputs, [ONE]: filled([1], 1) }, wanted);
  return of.map((name) => tensors[gradients[name]]);
}

describe('one step', () => {
  test('an operand that stands on both sides gets both parts: Σ x∘x has gradient 2x', async () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [3]);
    build.step('multiply', ['x', 'x'], 'y');
    build.step('sumTo', ['y'], 'loss', toOne);
    const [dx] = await gradientsOf(build, { x: tensor([3], [1, -2, 5]) }, ['x']);
    expectClose(dx, tensor([3], [2, -4, 10]), 0, 'dx');
  });

  test('Σ X Xᵀ: every row gets twice the sum of all rows', async () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [2, 2]);
    build.step('matmul', ['x', 'x'], 'y', { transB: 1 });
    build.step('sumTo', ['y'], 'loss', toOne);
    const [dx] = await gradientsOf(build, { x: tensor([2, 2], [1, 2, 30, 40]) }, ['x']);
    expectClose(dx, tensor([2, 2], [62, 84, 62, 84]), 0, 'dx');
  });

  test('a tensor that is the loss itself', async () => {
    const build = new PlanBuilder(kernels);
    build.input('loss', [1]);
    const [d] = await gradientsOf(build, { loss: tensor([1], [7]) }, ['loss']);
    expectClose(d, tensor([1], [1]), 0, 'd loss / d loss');
  });
});

describe('several steps', () => {
  /** loss = Σ (2x + 3(x∘w) + x)·…: x is used by four steps, one of them after another. */
  function branches(): PlanBuilder {
    const build = new PlanBuilder(kernels);
    build.input('x', [2]);
    build.parameter('w', [2]);
    build.step('scale', ['x'], 'twice', { factor: 2 });
    build.step('multiply', ['x', 'w'], 'weighted');
    build.step('add', ['twice', 'weighted'], 'a');
    build.step('multiply', ['a', 'x'], 'b'); // 2x² + wx²
    build.off('dropout', 'b', 'dropout');
    build.step('add', ['b', 'x'], 'c');
    build.step('scale', ['c'], 'beside', { factor: 100 }); // not on the way to the loss
    build.step('sumTo', ['c'], 'loss', toOne);
    return build;
  }
  const given = { x: tensor([2], [3, -1]), w: tensor([2], [10, 0.5]) };

  test('contributions of all uses are added: d/dx (2x² + wx² + x) = 4x + 2wx + 1', async () => {
    const [dx, dw] = await gradientsOf(branches(), given, ['x', 'w']);
    expectClose(dx, tensor([2], [12 + 60 + 1, -4 - 1 + 1]), 0, 'dx');
    expectClose(dw, tensor([2], [9, 1]), 0, 'dw');
  });

  test('without `of` every tensor on the way has a gradient, and none beside it', () => {
    const { gradients } = backward(branches().build(), 'loss');
    expect(Object.keys(gradients).sort()).toEqual(['a', 'b', 'c', 'loss', 'twice', 'w', 'weighted', 'x']);
  });

  test('says what each step passes back, and under which axes', () => {
    const build = branches();
    build.step('multiply', ['c', 'w'], 'labelled', {}, { axes: ['E'] });
    build.step('sumTo', ['labelled'], 'other', toOne);
    const { plan, gradients, through } = backward(build.build(), 'other');
    // b = a∘x: what goes to x through it is only a part of the gradient of x.
    expect(through.b).toEqual(['grad.a', 'grad.x.by.b']);
    expect(through.twice).toEqual(['grad.x.by.twice']);
    expect(gradients).toMatchObject({ a: 'grad.a', x: 'grad.x', twice: 'grad.a' });
    expect(through.c[0]).toBe(gradients.c);
    expect(plan.tensors[gradients.labelled].axes).toEqual(['E']);
    expect(plan.steps.flatMap(({ to }) => to)).toEqual(
      expect.arrayContaining(['grad.c', 'grad.w.by.labelled', 'grad.w']),
    );
  });

  test('with `of` nothing else is computed', () => {
    const forward = branches().build();
    const all = backward(forward, 'loss').plan.steps.length;
    const some = backward(forward, 'loss', ['w']);
    expect(Object.keys(some.gradients).sort()).toEqual(['a', 'b', 'c', 'loss', 'w', 'weighted']);
    expect(some.plan.steps.length).toBeLessThan(all);
    // Of the derivative are left: stretch for the sum, and one product for each multiplication on the way.
    const added = some.plan.steps.slice(forward.steps.length).map((step) => step.kernel);
    expect(added).toEqual(['stretch', 'multiply', 'multiply']);
  });

  test('the forward steps stay as they are, switched-off ones too', () => {
    const forward = branches().build();
    const { plan } = backward(forward, 'loss');
    expect(plan.steps.slice(0, forward.steps.length)).toEqual(forward.steps);
    expect(plan.steps.filter((step) => step.off).length).toBe(1);
  });
});

describe('what has no gradient', () => {
  test('operands that are a choice: ids, targets, masks', () => {
    const build = new PlanBuilder(kernels);
    build.input('ids', [2]);
    build.input('targets', [2]);
    build.input('allowed', [2, 3]);
    build.parameter('table', [4, 3]);
    build.step('embed', ['ids', 'table'], 'rows');
    build.step('softmax', ['rows', 'allowed'], 'weights');
    build.step('crossEntropy', ['weights', 'targets'], 'losses');
    build.step('sumTo', ['losses'], 'loss', toOne);
    const { gradients } = backward(build.build(), 'loss');
    expect(Object.keys(gradients).sort()).toEqual(['loss', 'losses', 'rows', 'table', 'weights']);
  });

  test('a tensor of `of` that the loss does not depend on', () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [1]);
    build.input('other', [1]);
    build.step('scale', ['x'], 'loss', { factor: 3 });
    expect(backward(build.build(), 'loss', ['other']).gradients).toEqual({});
  });

  test('a loss that is not one number is an error', () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [2]);
    build.step('scale', ['x'], 'loss', { factor: 3 });
    expect(() => backward(build.build(), 'loss')).toThrow('the loss loss has shape (2), it must be (1)');
    expect(() => backward(build.build(), 'lost')).toThrow('no tensor is called lost');
  });
});

describe('a whole block', () => {
  const [B, H, N, M, E, F] = [2, 2, 3, 4, 4, 6];
  const parameters: Record<string, readonly number[]> = {
    ...{ wq: [E, E], bq: [E], wk: [E, E], wv: [E, E], bv: [E], wo: [E, E], bo: [E] },
    ...{ gamma: [E], beta: [E], w1: [F, E], b1: [F], w2: [E, F], b2: [E], cachedK: [B, H, 1, E / H] },
  };

  /** Cross-attention with a cached key and value, a mask and a soft cap, residual, layer norm, feed-forward, residual. */
  function attentionBlock(): PlanBuilder {
    const build = new PlanBuilder(kernels);
    build.input('x', [B, N, E]);
    build.input('memory', [B, M - 1, E]);
    build.input('cachedV', [B, H, 1, E / H]);
    build.input('allowed', [B, 1, N, M]);
    for (const [name, shape] of Object.entries(parameters)) build.parameter(name, shape);
    build.step('linear', ['x', 'wq', 'bq'], 'q');
    build.step('linear', ['memory', 'wk'], 'k');
    build.step('linear', ['memory', 'wv', 'bv'], 'v');
    for (const name of ['q', 'k', 'v']) build.step('splitHeads', [name], `${name}.heads`, { heads: H });
    build.step('append', ['cachedK', 'k.heads'], 'k.all');
    build.step('append', ['cachedV', 'v.heads'], 'v.all');
    build.step('matmul', ['q.heads', 'k.all'], 'raw', { transB: 1 }); // (B, H, N, M)
    build.step('scale', ['raw'], 'scores', { factor: 1 / Math.sqrt(E / H) });
    build.step('softcap', ['scores'], 'capped', { cap: 4 });
    build.step('softmax', ['capped', 'allowed'], 'weights');
    build.step('matmul', ['weights', 'v.all'], 'context'); // (B, H, N, D)
    build.step('mergeHeads', ['context'], 'merged');
    build.step('linear', ['merged', 'wo', 'bo'], 'attended');
    build.step('add', ['x', 'attended'], 'residual1');
    build.step('layerNorm', ['residual1', 'gamma', 'beta'], 'norm');
    build.step('linear', ['norm', 'w1', 'b1'], 'hidden');
    build.step('activation', ['hidden'], 'activated', { kind: 1 });
    build.step('linear', ['activated', 'w2', 'b2'], 'fed');
    build.step('add', ['norm', 'fed'], 'output');
    return build;
  }

  test('agrees with differences for every input and parameter', async () => {
    const build = attentionBlock();
    const inputs: Record<string, Tensor> = {};
    Object.entries(build.build().tensors).forEach(([name, { kind, shape }], i) => {
      if (kind !== 'step') inputs[name] = roundToFloat32(randomTensor(shape, 100 + i, 1));
    });
    const allowed = [1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1]; // one row sees nothing
    inputs.allowed = tensor([B, 1, N, M], allowed);
    const of = ['x', 'memory', 'cachedV', ...Object.keys(parameters)];
    await checkDerivative(build.build(), inputs, 'output', of, 1e-4); // it uses tanh
  });

  test('the same memory as queries, keys and values', async () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [1, 3, 4]);
    build.step('additiveScore', [heads(build, 'x'), 'x.heads', '', build.parameter('v', [2, 2])], 'scores');
    build.step('softmax', ['scores'], 'weights');
    build.step('matmul', ['weights', 'x.heads'], 'context');
    const inputs = { x: roundToFloat32(randomTensor([1, 3, 4], 1)), v: roundToFloat32(randomTensor([2, 2], 2)) };
    await checkDerivative(build.build(), inputs, 'context', ['x', 'v'], 1e-4);
  });
});

const heads = (build: PlanBuilder, x: string): string => build.step('splitHeads', [x], `${x}.heads`, { heads: 2 });
