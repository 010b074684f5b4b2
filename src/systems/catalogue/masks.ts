import type { Tensors } from '../../engine/engine';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { tensor } from '../../tensor/tensor';
import { attention } from '../attention';
import { choice, exampleRow, toggle } from '../knobRow';
import { standardNormal } from '../randomTensor';
import { off } from '../scope';
import { stackHeads, stackMask, unstackHeads } from '../stackHeads';
import { system } from '../system';

const BATCH = 2;
const HEADS = 2;
const WIDTH = 4;
const MASK = ['mask', 'softmax'] as const;

/**
 * S11, masks: causal, padding of keys by valid lengths, padding of queries, any boolean or additive mask. Heads may be
 * stacked into the batch axis, head-major: row h·B + b, so that masks of the items are tiled; repeating them instead is
 * the wrong order.
 */
export const masks = system({
  name: 'masks',
  id: 'S11',
  group: 'attention',
  stage: 'attention.mask',
  knobs: {
    causal: toggle({ group: 'attention', link: 'causal', default: true, stages: MASK }),
    lengths: choice({
      group: 'attention',
      link: 'lengths',
      options: ['all', 'some', 'none'],
      default: 'some',
      stages: MASK,
    }),
    queryPadding: toggle({ group: 'attention', link: 'querypadding', default: false, stages: MASK }),
    own: choice({
      group: 'attention',
      link: 'own',
      options: ['none', 'boolean', 'additive'],
      default: 'none',
      stages: ['bias', ...MASK],
    }),
    maskBy: choice({
      group: 'attention',
      link: 'maskby',
      options: ['exclude', 'zero'],
      default: 'exclude',
      stages: ['mask_product', ...MASK],
    }),
    emptyRow: choice({
      group: 'attention',
      link: 'emptyrow',
      options: ['zeros', 'uniform'],
      default: 'zeros',
      stages: ['softmax'],
    }),
    stacking: choice({
      group: 'model',
      link: 'stacking',
      options: ['none', 'tiled', 'repeated'],
      default: 'none',
      stages: ['stack', 'unstack', 'mask'],
    }),
    tokens: choice({ group: 'model', link: 'tokens', options: [4, 6, 8], default: 6, stages: ['scores', ...MASK] }),
    example: exampleRow(),
  },
  presets: [
    { id: 'timesZero', knobs: { maskBy: 'zero' }, versus: { maskBy: 'exclude' }, stage: 'attention.softmax' },
    {
      id: 'wrongOrder',
      knobs: { stacking: 'repeated' },
      versus: { stacking: 'tiled' },
      stage: 'attention.mask',
    },
    { id: 'stacked', knobs: { stacking: 'tiled' }, versus: { stacking: 'none' }, stage: 'attention.context' },
    {
      id: 'nothingAllowed',
      knobs: { lengths: 'none', emptyRow: 'uniform' },
      versus: { emptyRow: 'zeros' },
      stage: 'attention.softmax',
    },
    { id: 'queries', knobs: { queryPadding: true }, versus: { queryPadding: false }, stage: 'attention.context' },
    {
      id: 'additive',
      knobs: { causal: false, lengths: 'all', own: 'additive' },
      versus: { own: 'none' },
      stage: 'attention.softmax',
    },
    { id: 'boolean', knobs: { causal: false, lengths: 'all', own: 'boolean' }, stage: 'attention.mask' },
  ],

  run({ causal, lengths, queryPadding, own, maskBy, emptyRow, stacking, tokens: N, example }) {
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const inputs: Record<string, Tensors[string]> = {};
    const given = (name: string, shape: readonly number[], axes: readonly string[], numbers: ArrayLike<number>) => {
      inputs[name] = tensor(shape, numbers);
      return build.input(name, shape, axes);
    };
    const normal = (name: string, axis: string): string => {
      const shape = [BATCH, HEADS, N, WIDTH];
      return given(name, shape, ['B', 'H', axis, 'D'], standardNormal(shape, example, `input.${name}`).values);
    };
    const [q, k, v] = [normal('q', 'N'), normal('k', 'M'), normal('v', 'M')];

    // Of the second item, two keys are padding, or all are.
    const valid = lengths === 'all' ? '' : given('lengths', [BATCH], ['B'], [N, lengths === 'some' ? N - 2 : 0]);
    const open = own === 'boolean' || queryPadding ? openKeys(N, own === 'boolean', queryPadding) : undefined;
    if (open) given('open', [BATCH, 1, N, N], ['B', 'H', 'N', 'M'], open);
    const distance = Array.from({ length: N * N }, (_, at) => -Math.abs(Math.floor(at / N) - (at % N)));
    const bias = own === 'additive' ? given('bias', [N, N], ['N', 'M'], distance) : undefined;

    const unstacked = stacking === 'none';
    if (unstacked) off(scope, 'stack', 'permute', q);
    const stacked = (x: string): string => (unstacked ? x : stackHeads(scope, x));
    const perItem = (mask: string): string => (unstacked || !mask ? mask : stackMask(scope, mask, HEADS, stacking));
    const mask = { causal, lengths: perItem(valid), given: perItem(open ? 'open' : '') };
    const { context } = attention(scope, stacked(q), stacked(k), stacked(v), {
      scale: 1 / Math.sqrt(WIDTH),
      bias,
      emptyRow,
      maskBy: maskBy === 'zero' ? 'product' : 'exclusion',
      mask: causal || mask.lengths || mask.given ? mask : undefined,
    });
    if (unstacked) off(scope, 'unstack', 'permute', context);
    else unstackHeads(scope, context, HEADS);
    return { plan: build.build(), inputs };
  },
});

/**
 * Which keys the queries of every item may look at, (B, 1, N, N): a pattern that no rule explains (even keys, and
 * oneself) or all, and no key at all for a query that is padding, the last two of the second item.
 */
const openKeys = (N: number, pattern: boolean, padding: boolean): number[] =>
  Array.from({ length: BATCH * N * N }, (_, at) => {
    const [row, j] = [Math.floor(at / N), at % N];
    const isOpen = !pattern || j % 2 === 0 || row % N === j;
    return Number(isOpen && !(padding && row >= BATCH * N - 2));
  });
