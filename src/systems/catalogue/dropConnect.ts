import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { sizeOf } from '../../tensor/shape';
import { filled, type Tensor, tensor } from '../../tensor/tensor';
import { choice, exampleRow, number, seedRow, toggle } from '../knobRow';
import { droppedInputs, droppedWeights, sampledUnits, scaledSums } from '../maskedLayer';
import { standardNormal } from '../randomTensor';
import { system } from '../system';
import { type Activation, sharedInputs, termsOf, thinnedUnit } from '../thinnedUnit';

const MASKS = ['input_mask', 'weight_mask'] as const;
const GAUSSIAN = ['unit_mean', 'unit_spread'] as const;
/** Units of the layer. */
const UNITS = 3;

/**
 * S22, dropout (Srivastava et al. 2014) and DropConnect (Wan et al. 2013) on one layer, side by side. Dropout masks the
 * inputs, r = a(W (m ∘ v) + b); DropConnect masks weights and biases, r = a((M ∘ W) v + m_b ∘ b), with masks of their own
 * for every example. Neither scales up what stays. Two ways of inference: everything times its keep probability, or, for
 * DropConnect, a normal u for every unit, of mean p(Wv + b) and variance p(1 − p)((W ∘ W)(v ∘ v) + b ∘ b), of which a(u)
 * is averaged over samples.
 */
export const dropConnect = system({
  name: 'drop-connect',
  id: 'S22',
  group: 'training',
  stage: 'dropconnect.weight_mask',
  knobs: {
    // What it is the probability of is the very point: see `pMeans`.
    p: number({
      group: 'chance',
      link: 'prob',
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.5,
      stages: [...MASKS, ...GAUSSIAN, 'scaled_sum'],
    }),
    pMeans: choice({ group: 'chance', link: 'pmeans', options: ['keep', 'drop'], default: 'keep', stages: MASKS }),
    samples: choice({
      group: 'chance',
      link: 'samples',
      options: [1, 4, 16, 64, 256],
      default: 16,
      stages: ['unit_draw', 'average'],
    }),
    activation: choice({
      group: 'model',
      link: 'activation',
      options: ['none', 'relu'],
      default: 'relu',
      stages: ['activation'],
    }),
    layer: choice({ group: 'model', link: 'layer', options: ['random', 'pair'], default: 'random', stages: MASKS }),
    width: choice({
      group: 'model',
      link: 'inputs',
      options: [4, 16],
      default: 4,
      stages: MASKS,
      when: { knob: 'layer', is: ['random'] },
    }),
    biased: toggle({
      group: 'model',
      link: 'bias',
      default: false,
      stages: ['weight_mask', 'unit_sum'],
      when: { knob: 'layer', is: ['random'] },
    }),
    examples: choice({ group: 'model', link: 'examples', options: [1, 3, 8], default: 3, stages: MASKS }),
    example: exampleRow(),
    seed: seedRow([...MASKS, 'unit_draw']),
  },
  presets: [
    {
      id: 'scalingFails',
      knobs: { layer: 'pair', examples: 1, samples: 256 },
      versus: { activation: 'none' },
      stage: 'gaussian.average',
    },
    { id: 'doubleUse', knobs: { p: 0.8, pMeans: 'drop' }, versus: { pMeans: 'keep' }, stage: 'dropout.unit_sum' },
    { id: 'halfHidesIt', knobs: { p: 0.5, pMeans: 'drop' }, versus: { p: 0.8 }, stage: 'scaled.scaled_sum' },
    { id: 'moreSamples', knobs: { samples: 256 }, versus: { samples: 1 }, stage: 'gaussian.average' },
    { id: 'wide', knobs: { width: 16, example: 4 }, versus: { width: 4 }, stage: 'gaussian.unit_mean' },
    { id: 'biases', knobs: { biased: true }, versus: { biased: false }, stage: 'dropconnect.weight_mask' },
  ],

  run({ p, pMeans, samples, activation, layer, width, biased, examples, example, seed }) {
    const build = new PlanBuilder(kernels);
    const given = layer === 'pair' ? pairOf(examples) : randomLayer(examples, width, biased, example);
    const { v, W, b } = given;
    const scope = { build, prefix: '', parameters: '', place: 'layer' };
    const masked = {
      scope,
      v: build.input('inputs', v.shape, ['N:examples', 'E:inputs']),
      W: build.parameter('W', W.shape, ['F:units', 'E:inputs']),
      b: b ? build.parameter('b', b.shape, ['F:units']) : '',
      activation,
      seed,
    };
    const keepInputs = pMeans === 'keep' ? p : 1 - p;
    droppedInputs(masked, keepInputs);
    droppedWeights(masked, p);
    sampledUnits(masked, scaledSums(masked, keepInputs, p), p, samples);
    const [units, inputs] = W.shape;
    return {
      plan: build.build(),
      inputs: { inputs: v, W, ...(b && { b }) },
      words: { examples: numbered('x', examples), inputs: numbered('v', inputs), units: numbered('u', units) },
      facts: factsOf(given, p, activation),
    };
  },
});

interface Layer {
  readonly v: Tensor;
  readonly W: Tensor;
  readonly b: Tensor | undefined;
}

/** w = (1, −1) at v = (1, 1): as often 1 as −1 over masks, and 0 in the mean, which ReLU then makes 0 of. */
const pairOf = (examples: number): Layer => ({
  v: filled([examples, 2], 1),
  W: tensor([1, 2], [1, -1]),
  b: undefined,
});

const randomLayer = (examples: number, inputs: number, biased: boolean, example: number): Layer => ({
  v: standardNormal([examples, inputs], example, 'input.v'),
  W: standardNormal([UNITS, inputs], example, 'parameter.W', 2 / Math.sqrt(inputs)),
  b: biased ? standardNormal([UNITS], example, 'parameter.b', 0.5) : undefined,
});

/**
 * How many thinned layers there are, and of the first unit at the first example what a(u) is in the mean over the masks
 * of DropConnect, exactly, scaled, and for a normal u; and how dropout ties its sum to that of the second unit.
 */
function factsOf({ v, W, b }: Layer, p: number, activation: Activation): Record<string, number> {
  const [units, inputs] = W.shape;
  const weights = sizeOf(W.shape) + (b ? units : 0);
  const { truth, scaled, gaussian } = thinnedUnit(termsOf(v, W, b, 0, 0), p, activation);
  return {
    inputs,
    weights,
    dropoutModels: 2 ** inputs,
    dropconnectModels: 2 ** weights,
    truth,
    scaled,
    gaussian,
    correlation: units > 1 ? sharedInputs(termsOf(v, W, undefined, 0, 0), termsOf(v, W, undefined, 0, 1)) : 0,
  };
}

const numbered = (letter: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => letter + String(i + 1).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]),
  );
