import { shapeUniforms } from '../../../shaders/reshape';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { type Tensor, tensor } from '../../tensor/tensor';
import { attention } from '../attention';
import { choice, number } from '../knobRow';
import { parameter, type Scope, step } from '../scope';
import { system } from '../system';

/** What a question can be about, and what can be answered: together the features of every vector. */
const TOPICS = ['France', 'Japan', 'Egypt', 'capital', 'river', 'language'];
const ANSWERS = ['Paris', 'Seine', 'Tokyo', 'Japanese', 'Cairo', 'Nile'];
const FEATURES = [...TOPICS, ...ANSWERS];

/** The passage, as question–answer pairs: a country, what of it, and what that is. */
const PASSAGE = [
  ...['France capital Paris', 'France river Seine', 'Japan capital Tokyo'],
  ...['Japan language Japanese', 'Egypt capital Cairo', 'Egypt river Nile'],
];
const QUESTIONS = ['Japan capital Tokyo', 'Egypt river Nile', 'Japan language Japanese'];

/** How strongly W_q speaks, and how faint the answer to the first question can be. */
const LOUD = 4;
const FAINT = 0.05;

type Part = 'question' | 'answer' | 'both';

/** Vectors (1, 1, rows, 12): a 1 for every word of a row that belongs to the part. */
function vectors(rows: readonly string[], part: Part): Tensor {
  const belongs = (word: string): boolean => part === 'both' || TOPICS.includes(word) === (part === 'question');
  const of = (row: string) => FEATURES.map((word) => Number(belongs(word) && row.split(' ').includes(word)));
  return tensor([1, 1, rows.length, FEATURES.length], rows.flatMap(of));
}

/** A projection (6, 12) that reads the topics or the answers, times a factor. */
const reads = (words: readonly string[], factor: number): Tensor =>
  tensor(
    [words.length, FEATURES.length],
    words.flatMap((own) => FEATURES.map((word) => factor * Number(own === word))),
  );

/**
 * S8, key–value attention: weights from keys, contexts from values. Reading comprehension over question–answer pairs
 * (after Miller et al. 2016, key–value memory networks): keys are their questions and values their answers. When V is K
 * it is classic attention. All vectors are made by hand: 1 for every word that is meant, 0 for every other.
 */
export const keyValue = system({
  name: 'key-value',
  id: 'S8',
  group: 'attention',
  stage: 'attention.softmax',
  knobs: {
    values: choice({
      group: 'attention',
      link: 'values',
      options: ['own', 'keys'],
      default: 'own',
      stages: ['qkv', 'context'],
    }),
    inputs: choice({
      group: 'attention',
      link: 'inputs',
      options: ['separate', 'same'],
      default: 'separate',
      stages: ['qkv'],
    }),
    roles: choice({
      group: 'attention',
      link: 'roles',
      options: ['questionAsks', 'passageAsks'],
      default: 'questionAsks',
      stages: ['qkv', 'scores', 'context'],
    }),
    answers: choice({
      group: 'attention',
      link: 'answers',
      options: ['plain', 'faint'],
      default: 'plain',
      stages: ['qkv', 'contribution'],
      when: { knob: 'roles', is: ['questionAsks'] },
    }),
    temperature: number({
      group: 'attention',
      link: 'temperature',
      min: 0.05,
      max: 5,
      step: 0.01,
      default: 1,
      curve: 'log',
      stages: ['temperature', 'softmax'],
    }),
  },
  presets: [
    { id: 'valuesAreKeys', knobs: { values: 'keys' }, versus: { values: 'own' }, stage: 'attention.context' },
    { id: 'sameInputs', knobs: { inputs: 'same' }, versus: { inputs: 'separate' }, stage: 'attention.qkv' },
    {
      id: 'reversed',
      knobs: { roles: 'passageAsks' },
      versus: { roles: 'questionAsks' },
      stage: 'attention.softmax',
    },
    { id: 'tinyValue', knobs: { answers: 'faint' }, versus: { answers: 'plain' }, stage: 'attention.contribution' },
  ],

  run({ values, inputs: fed, roles, answers, temperature }) {
    const build = new PlanBuilder(kernels);
    const asks = roles === 'questionAsks';
    const [queries, keys] = asks ? ['questions', 'passage'] : ['passage', 'questions'];
    const scope = { build, prefix: '', parameters: '', place: 'attention', queries, keys };
    const [asking, asked] = asks ? [QUESTIONS, PASSAGE] : [PASSAGE, QUESTIONS];
    const same = fed === 'same';

    const inputs: Record<string, Tensor> = {};
    const rows = (name: string, axis: string, t: Tensor): string => {
      inputs[name] = t;
      return build.input(name, t.shape, ['B', 'H', axis, 'E:features']);
    };
    const projected = (letter: string, x: string, weight: Tensor, over: string): string => {
      inputs[`W${letter}`] = weight;
      const name = parameter(scope, `W${letter}`, weight.shape, [`D:${over}`, 'E:features']);
      return step(scope, 'qkv', 'linear', [x, name], letter, {}, ['B', 'H', build.spec(x).axes[2], `D:${over}`]);
    };
    const q = projected(
      'q',
      rows('asking', `N:${queries}`, vectors(asking, 'question')),
      reads(TOPICS, LOUD),
      'topics',
    ); // (1, 1, N, 6)
    const keyRows = rows(same ? 'pairs' : 'pair_keys', `M:${keys}`, vectors(asked, same ? 'both' : 'question'));
    const k = projected('k', keyRows, reads(TOPICS, 1), 'topics'); // (1, 1, M, 6)
    let v = k;
    if (values === 'own') {
      const faint = answers === 'faint' && asks ? QUESTIONS[0] : undefined;
      const answered = faint ? fainter(vectors(asked, 'answer'), asked.indexOf(faint)) : vectors(asked, 'answer');
      const valueRows = same ? keyRows : rows('pair_values', `M:${keys}`, answered);
      v = projected('v', valueRows, reads(ANSWERS, 1), 'answers');
    }
    const { weights } = attention(scope, q, k, v, {
      scale: 1 / Math.sqrt(TOPICS.length),
      temperature,
      features: values === 'own' ? 'answers' : 'topics',
    });
    contributions(scope, weights, v);
    return {
      plan: build.build(),
      inputs,
      words: { features: FEATURES, topics: TOPICS, answers: ANSWERS, questions: names(QUESTIONS), passage: PASSAGE },
    };
  },
});

/** Rows (1, 1, M, E) with one of them made faint. */
function fainter({ shape, values }: Tensor, row: number): Tensor {
  const width = shape[3];
  return tensor(
    shape,
    Array.from(values, (x, i) => (Math.floor(i / width) === row ? Math.fround(FAINT * x) : x)),
  );
}

/**
 * What each key gives to a context: its weight times the length ‖v_j‖ of its value (after Kobayashi et al. 2020). Weights
 * (1, 1, N, M), v (1, 1, M, D) → (1, 1, N, M).
 */
function contributions(scope: Scope, weights: string, v: string): string {
  const { build } = scope;
  const [, , keys] = build.shape(v);
  const [, , rows, over] = build.spec(weights).axes;
  const squares = step(scope, 'value_size', 'multiply', [v, v], 'value_squares');
  const sums = step(scope, 'value_size', 'sumTo', [squares], 'value_sums', shapeUniforms([1, 1, keys, 1]), [
    '',
    '',
    over,
    '',
  ]);
  const sizes = step(scope, 'value_size', 'squareRoot', [sums], 'value_sizes');
  const across = step(scope, 'contribution', 'reshape', [sizes], 'sizes_across', shapeUniforms([1, 1, 1, keys]), [
    '',
    '',
    '',
    over,
  ]);
  return step(scope, 'contribution', 'multiply', [weights, across], 'contributions', {}, ['B', 'H', rows, over]);
}

/** A question without its answer. */
const names = (rows: readonly string[]): string[] => rows.map((row) => `${row.split(' ').slice(0, 2).join(' ')}?`);
