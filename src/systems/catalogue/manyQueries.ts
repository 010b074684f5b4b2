import type { Tensors } from '../../engine/engine';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { attention } from '../attention';
import { choice, exampleRow } from '../knobRow';
import { standardNormal } from '../randomTensor';
import { step } from '../scope';
import { system } from '../system';

const ROWS = 3;
const HEADS = ['scores', 'context', 'merge'] as const;

/**
 * S9, m queries q₁ … q_m over one memory (K, V), contexts concatenated: c₁ ⊕ … ⊕ c_m. That is multi-query attention
 * (Shazeer 2019), multi-head attention with one head of keys and values; with a head of them for each query it is
 * multi-head attention, and in between grouped queries (Ainslie et al. 2023).
 */
export const manyQueries = system({
  name: 'many-queries',
  id: 'S9',
  group: 'attention',
  stage: 'attention.scores',
  knobs: {
    queries: choice({ group: 'model', link: 'queries', options: [1, 2, 4, 6, 8], default: 4, stages: HEADS }),
    memories: choice({ group: 'model', link: 'memories', options: [1, 2, 4, 8], default: 1, stages: HEADS }),
    keys: choice({ group: 'model', link: 'keys', options: [2, 4, 6, 16], default: 6, stages: ['scores', 'softmax'] }),
    width: choice({ group: 'model', link: 'width', options: [2, 4, 16], default: 4, stages: HEADS }),
    example: exampleRow(),
  },
  presets: [
    { id: 'oneMemory', knobs: { memories: 1 }, versus: { memories: 4 }, stage: 'attention.scores' },
    {
      id: 'grouped',
      knobs: { queries: 8, memories: 2 },
      versus: { memories: 8 },
      stage: 'attention.softmax',
    },
    { id: 'oneQuery', knobs: { queries: 1 }, versus: { queries: 4 }, stage: 'attention.merge' },
  ],

  contradiction: ({ queries, memories }) =>
    queries % memories !== 0
      ? { knob: 'memories', kind: 'unevenGroups', facts: { queries: String(queries), memories: String(memories) } }
      : undefined,

  run({ queries, memories, keys, width, example }) {
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const inputs: Record<string, Tensors[string]> = {};
    const given = (name: string, heads: number, axis: 'N' | 'M', rows: number): string => {
      const shape = [1, heads, rows, width];
      inputs[name] = standardNormal(shape, example, `input.${name}`);
      return build.input(name, shape, ['B', 'H', axis, 'D']);
    };
    const q = given('q', queries, 'N', ROWS); // (1, m, N, D)
    const k = given('k', memories, 'M', keys); // (1, memories, M, D): a memory for every m/memories queries
    const v = given('v', memories, 'M', keys);
    const { context } = attention(scope, q, k, v, { scale: 1 / Math.sqrt(width) });
    step(scope, 'merge', 'mergeHeads', [context], 'merged', {}, ['B', 'N', 'E']); // (1, N, m·D)
    return { plan: build.build(), inputs, facts: { kept: 2 * memories * keys * width } };
  },
});
