import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import type { Tensor } from '../tensor/tensor';
import { block } from './blocks';

const [BATCH, ROWS, WIDTH, HEADS, HIDDEN] = [2, 100, 24, 8, 48];

const given = (build: PlanBuilder): Record<string, Tensor> =>
  Object.fromEntries(
    Object.entries(build.build().tensors)
      .filter(([, spec]) => spec.kind !== 'step')
      .map(([name, spec], i) => [name, randomTensor(spec.shape, i + 1, spec.shape.length === 1 ? 1 : 0.5)]),
  );

/** The decoder block of 8 heads, width 24, hidden width 48 on (2, 100, 24), with as many rows as asked for. */
function decoder(build: PlanBuilder, prefix: string, x: string, cache?: { k: string; v: string }, first = true) {
  const alone = !first || cache !== undefined;
  return block(
    { build, prefix, parameters: '' },
    x,
    'post',
    [
      { name: 'self.', options: { heads: HEADS, cache, mask: alone ? undefined : { causal: true } } },
      { name: 'cross.', options: { heads: HEADS }, memory: 'memory' },
    ],
    { hidden: HIDDEN },
  );
}

describe('block', () => {
  test('a decoder fed one token at a time with the cache gives the rows of all at once', () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [BATCH, ROWS, WIDTH]);
    build.input('memory', [BATCH, ROWS, WIDTH]);
    const all = decoder(build, 'all.', 'x').output;
    const rows: string[] = [];
    let cache: { k: string; v: string } | undefined;
    for (let t = 0; t < 6; t++) {
      const x = build.step('sliceRows', ['x'], `x.${t}`, { start: t, count: 1 });
      const result = decoder(build, `step.${t}.`, x, cache, false);
      const own = result.attention[0];
      cache = { k: own.k, v: own.v };
      rows.push(result.output);
    }
    const { tensors } = runOnCpu(build.build(), given(build), [all, ...rows]);
    expect(tensors[all].shape).toEqual([BATCH, ROWS, WIDTH]);
    rows.forEach((name, t) => {
      for (let b = 0; b < BATCH; b++) {
        const at = (b * ROWS + t) * WIDTH;
        const want = { shape: [WIDTH], values: tensors[all].values.slice(at, at + WIDTH) };
        const got = { shape: [WIDTH], values: tensors[name].values.slice(b * WIDTH, (b + 1) * WIDTH) };
        expectClose(got, want, 1e-12, `row ${t} of item ${b}`);
      }
    });
  });

  test('post-norm rows have mean 0 and variance 1 before γ and β; a pre-norm block ends without a norm', () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [1, 4, 8]);
    const scope = (prefix: string) => ({ build, prefix, parameters: prefix });
    const sublayers = [{ name: '', options: { heads: 2 } }];
    const post = block(scope('post.'), 'x', 'post', sublayers, { hidden: 16 });
    const pre = block(scope('pre.'), 'x', 'pre', sublayers, { hidden: 16 });
    expect(post.output).toBe(post.names.norm2);
    expect(pre.output).toBe(pre.names.residual2);
    const inputs = given(build);
    for (const which of [1, 2]) {
      inputs[`post.norm${which}_gamma`] = { shape: [8], values: new Float64Array(8).fill(1) };
      inputs[`post.norm${which}_beta`] = { shape: [8], values: new Float64Array(8) };
    }
    const row = runOnCpu(build.build(), inputs, [post.output]).tensors[post.output].values.slice(0, 8) as Float64Array;
    const mean = row.reduce((a, b) => a + b) / 8;
    expect(mean).toBeCloseTo(0, 12);
    expect(row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 8).toBeCloseTo(1, 4);
  });
});
