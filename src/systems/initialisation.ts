import type { Tensors } from '../engine/engine';
import type { Shape } from '../tensor/shape';
import { filled, type Tensor } from '../tensor/tensor';
import type { RandomnessKnobs } from './randomSources';
import { standardNormal } from './randomTensor';
import type { Readout } from './readoutTraining';
import { off, placed, type Scope } from './scope';
import { SERIES, shaken, type Weights } from './seriesNetwork';

/** What a layer is, which decides how it starts. */
export type LayerType = 'convolution' | 'linear';

/** `byLayer`: convolutions and linear maps differ. `xavier` (Glorot & Bengio 2010), `kaiming` (He et al. 2015): all alike. */
export type Scheme = 'byLayer' | 'xavier' | 'kaiming';

/** The standard deviation that a linear map starts with under `byLayer`, whatever its size. */
const LINEAR = 0.01;

/**
 * The standard deviation of the normal numbers that a weight (out, in) starts with. For a convolution of one input channel
 * `in` is the length of its window, and each window's numbers go to `out` channels, so its fan-out is out · in.
 */
export function initialSpread(scheme: Scheme, type: LayerType, [outputs, inputs]: readonly number[]): number {
  const fanOut = type === 'convolution' ? outputs * inputs : outputs;
  if (scheme === 'kaiming') return Math.sqrt(2 / inputs);
  if (scheme === 'xavier') return Math.sqrt(2 / (inputs + fanOut));
  return type === 'convolution' ? Math.sqrt(2 / fanOut) : LINEAR;
}

/** Where the weights start: tensors of parameters, or of numbers drawn anew with every draw. */
export interface Start {
  readonly weights: Weights;
  readonly readout: Readout;
  /** What the plan is given for them. */
  readonly inputs: Tensors;
}

/** The weights of S24's network, fixed by `example` or, with `init`, drawn: 0 + σ·ε. Biases start at 0. */
export function initialise(scope: Scope, { init, initScheme, initGain, example, seed }: RandomnessKnobs): Start {
  const { window, channels, outputs } = SERIES;
  const inputs: Record<string, Tensor> = { norm1_gamma: filled([channels], 1), norm1_beta: filled([channels], 0) };
  const at = placed(scope, 'weights');
  const weight = (name: string, type: LayerType, shape: Shape, axes: readonly string[]): string => {
    const spread = initGain * initialSpread(initScheme, type, shape);
    const kind = type === 'convolution' ? 'init_conv' : 'init_linear';
    if (init) {
      inputs[`${name}_mean`] = filled(shape, 0);
      const mean = scope.build.input(`${name}_mean`, shape, axes);
      return shaken(at, kind, mean, name, spread, { seed, stream: `init.${name}` });
    }
    inputs[name] = standardNormal(shape, example, `parameter.${name}`, spread);
    return off(at, kind, 'noise', scope.build.parameter(name, shape, axes));
  };
  const bias = (name: string, size: number, axis: string): string => {
    inputs[name] = filled([size], 0);
    return scope.build.parameter(name, [size], [axis]);
  };
  const square = (name: string): string => weight(name, 'linear', [channels, channels], ['E', 'E']);
  return {
    weights: {
      conv: weight('W_conv', 'convolution', [channels, window], ['E', 'D']),
      convBias: bias('b_conv', channels, 'E'),
      q: square('Wq'),
      k: square('Wk'),
      v: square('Wv'),
      o: square('Wo'),
    },
    readout: {
      W: weight('W_readout', 'linear', [outputs, channels], ['V:kinds', 'E']),
      b: bias('b_readout', outputs, 'V:kinds'),
    },
    inputs,
  };
}
