import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { attention } from '../attention';
import { choice, exampleRow, integer, number, seedRow, toggle } from '../knobRow';
import { qkvInputs } from '../qkvInputs';
import { system } from '../system';

const SELECT = ['select', 'softmax', 'context'] as const;

/**
 * S6, soft and hard attention: every key keeps its weight, or only the largest, one that is sampled, those above a
 * threshold, or the k largest do. Which keys stay is a constant for the gradient, so arg-max and sampling pass none to
 * queries and keys (the ways out belong to training).
 */
export const hardAttention = system({
  name: 'hard-attention',
  id: 'S6',
  group: 'attention',
  stage: 'attention.select',
  knobs: {
    selection: choice({
      group: 'attention',
      link: 'select',
      options: ['soft', 'argmax', 'sampled', 'topk', 'threshold'],
      default: 'argmax',
      stages: SELECT,
    }),
    topK: integer({
      group: 'attention',
      link: 'topk',
      min: 1,
      max: 16,
      step: 1,
      default: 2,
      stages: SELECT,
      when: { knob: 'selection', is: ['topk'] },
    }),
    threshold: number({
      group: 'attention',
      link: 'threshold',
      min: 0,
      max: 1,
      step: 0.01,
      default: 0.15,
      stages: SELECT,
      when: { knob: 'selection', is: ['threshold'] },
    }),
    renormalise: toggle({
      group: 'attention',
      link: 'renorm',
      default: false,
      stages: SELECT,
      when: { knob: 'selection', is: ['topk', 'threshold'] },
    }),
    heads: choice({ group: 'model', link: 'heads', options: [1, 2, 4], default: 1, stages: ['scores'] }),
    tokens: choice({ group: 'model', link: 'tokens', options: [2, 4, 8, 16], default: 8, stages: ['scores'] }),
    width: choice({ group: 'model', link: 'width', options: [2, 4, 16], default: 4, stages: ['scores'] }),
    example: exampleRow(),
    seed: seedRow(['select']),
  },
  presets: [
    { id: 'argmax', knobs: { selection: 'argmax' }, versus: { selection: 'soft' }, stage: 'attention.select' },
    { id: 'sampled', knobs: { selection: 'sampled' }, versus: { selection: 'argmax' }, stage: 'attention.select' },
    {
      id: 'lessThanOne',
      knobs: { selection: 'threshold', renormalise: false },
      versus: { renormalise: true },
      stage: 'attention.select',
    },
    { id: 'topk', knobs: { selection: 'topk', renormalise: true }, versus: { selection: 'soft' } },
    { id: 'notFaster', knobs: { selection: 'soft' }, versus: { selection: 'argmax' }, stage: 'attention.scores' },
  ],

  contradiction: ({ selection, topK, tokens }) =>
    selection === 'topk' && topK > tokens
      ? { knob: 'topK', kind: 'moreThanKeys', facts: { k: String(topK), keys: String(tokens) } }
      : undefined,

  run({ selection, topK, threshold, renormalise, heads, tokens, width, example, seed }) {
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const { q, k, v, inputs } = qkvInputs(build, { heads, queries: tokens, keys: tokens, width, example });
    attention(scope, q, k, v, {
      scale: 1 / Math.sqrt(width),
      selection:
        selection === 'soft'
          ? undefined
          : { kind: selection, k: topK, t: threshold, renormalise, chance: { seed, stream: 'attention.select' } },
    });
    const scores = heads * tokens * tokens;
    return { plan: build.build(), inputs, facts: { scores, products: scores * width } };
  },
});
