import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { type Tensor, tensor } from '../../tensor/tensor';
import { type AttentionOptions, attention } from '../attention';
import { choice, exampleRow, type ValuesOf } from '../knobRow';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { parameter, step } from '../scope';
import { system } from '../system';

/** Rows of U and V of a bilinear form in two factors. */
const RANK = 2;

const SCORING = ['scores', 'scale', 'softmax'] as const;

const knobs = {
  score: choice({
    group: 'attention',
    link: 'score',
    options: ['scaled', 'dot', 'additive', 'bilinear'],
    default: 'additive',
    stages: SCORING,
  }),
  form: choice({
    group: 'attention',
    link: 'form',
    options: ['matrix', 'factors', 'symmetric'],
    default: 'matrix',
    stages: SCORING,
    when: { knob: 'score', is: ['bilinear'] },
  }),
  hidden: choice({
    group: 'attention',
    link: 'hidden',
    options: [2, 4, 8, 16],
    default: 4,
    stages: SCORING,
    when: { knob: 'score', is: ['additive'] },
  }),
  width: choice({ group: 'model', link: 'width', options: [2, 4, 16], default: 4, stages: SCORING }),
  tokens: choice({ group: 'model', link: 'tokens', options: [2, 4, 8, 16], default: 4, stages: SCORING }),
  example: exampleRow(),
} as const;

type Knobs = ValuesOf<typeof knobs>;

/**
 * S7, scoring functions on one example, vectors h that attend to each other (so that every pair is scored both ways):
 * dot hᵀq, scaled dot hᵀq/√D, additive vᵀ tanh(Wh + Uq) (Bahdanau et al. 2015), bilinear hᵀWq (Luong et al. 2015), also
 * as (Uh)ᵀ(Vq), which is the same with W = UᵀV, and with a symmetric W = UᵀU.
 */
export const scoring = system({
  name: 'scoring',
  id: 'S7',
  group: 'attention',
  stage: 'attention.scores',
  knobs,
  presets: [
    { id: 'additive', knobs: { score: 'additive' }, versus: { score: 'scaled' }, stage: 'attention.scores' },
    {
      id: 'notSymmetric',
      knobs: { score: 'bilinear', form: 'matrix' },
      versus: { form: 'symmetric' },
      stage: 'attention.scores',
    },
    {
      id: 'factors',
      knobs: { score: 'bilinear', form: 'factors' },
      versus: { form: 'matrix' },
      stage: 'attention.scores',
    },
    { id: 'unscaled', knobs: { score: 'dot', width: 16 }, versus: { score: 'scaled' }, stage: 'attention.softmax' },
  ],

  run(o) {
    const { score, form, width, tokens, example } = o;
    const build = new PlanBuilder(kernels);
    const place = 'attention';
    const scope = { build, prefix: '', parameters: '', place, queries: 'tokens', keys: 'tokens' };
    const shape = [1, 1, tokens, width];
    const h = build.input('h', shape, ['B', 'H', 'N:tokens', 'D']);
    const { U, V } = factors(width, example, form === 'symmetric');

    let [q, k] = [h, h];
    if (score === 'bilinear' && form === 'factors') {
      const projected = (letter: 'U' | 'V', name: string, axis: string): string => {
        const factor = parameter(scope, letter, [RANK, width], ['A', 'D']);
        return step(scope, 'scores', 'linear', [h, factor], name, {}, ['B', 'H', axis, 'A']);
      };
      [k, q] = [projected('U', 'Uh', 'M:tokens'), projected('V', 'Vq', 'N:tokens')]; // (1, 1, N, rank)
    }
    attention(scope, q, k, h, {
      score: scoreOf(o),
      scale: score === 'scaled' ? 1 / Math.sqrt(width) : 1,
    });

    const plan = build.build();
    const own = { U, V, score_W: product(V, U, width) };
    const given = Object.entries(own).filter(([name]) => name in plan.tensors);
    return {
      plan,
      inputs: {
        h: standardNormal(shape, example, 'input.h'),
        ...randomParameters(plan, example),
        ...Object.fromEntries(given),
      },
      words: { tokens: Array.from({ length: tokens }, (_, i) => `h${i + 1}`) },
      facts: scoringCost(o),
    };
  },
});

function scoreOf({ score, form, hidden }: Knobs): AttentionOptions['score'] {
  if (score === 'additive') return { additive: hidden, biased: false };
  return score === 'bilinear' && form !== 'factors' ? 'bilinear' : 'dot';
}

/** U and V (rank, D), normal with variance 1/D; a symmetric form has one of them twice. */
function factors(width: number, example: number, symmetric: boolean): { U: Tensor; V: Tensor } {
  const drawn = (letter: string) => standardNormal([RANK, width], example, `parameter.${letter}`, 1 / Math.sqrt(width));
  const U = drawn('U');
  return { U, V: symmetric ? U : drawn('V') };
}

/** W as the queries meet it, qᵀ(VᵀU)h: (1, D of q, D of h), rounded to float32. */
function product(V: Tensor, U: Tensor, width: number): Tensor {
  const at = (i: number): number => {
    const [a, b] = [Math.floor(i / width), i % width];
    return V.values[a] * U.values[b] + V.values[width + a] * U.values[width + b];
  };
  return tensor(
    [1, width, width],
    Array.from({ length: width * width }, (_, i) => Math.fround(at(i))),
  );
}

/** What the scores of N queries over N keys cost: parameters, multiplications, and evaluations of tanh. */
export function scoringCost({ score, form, hidden: A, width: D, tokens: N }: Knobs) {
  const pairs = N * N;
  if (score === 'additive') {
    return { parameters: 2 * A * D + A, multiplications: 2 * N * A * D + pairs * A, tanh: pairs * A };
  }
  if (score === 'bilinear' && form === 'factors') {
    return { parameters: 2 * RANK * D, multiplications: 2 * N * RANK * D + pairs * RANK, tanh: 0 };
  }
  if (score === 'bilinear') return { parameters: D * D, multiplications: N * D * D + pairs * D, tanh: 0 };
  return { parameters: 0, multiplications: pairs * D + (score === 'scaled' ? pairs : 0), tanh: 0 };
}
