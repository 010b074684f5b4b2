import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { tensor } from '../../tensor/tensor';
import { attention } from '../attention';
import type { DropoutOptions } from '../dropout';
import { dropout } from '../dropout';
import { choice, exampleRow, number, seedRow, toggle } from '../knobRow';
import { qkvInputs } from '../qkvInputs';
import { system } from '../system';

const WIDTH = 16;
const DROPOUTS = ['dropout', 'dropout_again'] as const;

/** A matrix and two masks that were drawn for it elsewhere, (4, 3). */
const MATRIX = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const MASKS = {
  first: [1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1, 0],
  second: [1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1],
};

/**
 * S4, dropout (Srivastava et al. 2014) of attention weights, or of a small matrix with a given mask. Both conventions:
 * `upscaleInTrain` divides what is kept by 1 − p in training, `downscaleInInfer` multiplies by 1 − p in evaluation.
 */
export const weightDropout = system({
  name: 'weight-dropout',
  id: 'S4',
  group: 'attention',
  stage: 'attention.dropout',
  knobs: {
    dropoutP: number({ group: 'chance', link: 'dropout', min: 0, max: 1, step: 0.05, default: 0.5, stages: DROPOUTS }),
    dropoutMode: choice({
      group: 'chance',
      link: 'convention',
      options: ['upscaleInTrain', 'downscaleInInfer'],
      default: 'upscaleInTrain',
      stages: DROPOUTS,
    }),
    training: choice({
      group: 'chance',
      link: 'mode',
      options: ['eval', 'train'],
      default: 'train',
      stages: DROPOUTS,
    }),
    shared: choice({
      group: 'chance',
      link: 'shared',
      options: ['none', 'row', 'column', 'head'],
      default: 'none',
      stages: DROPOUTS,
    }),
    dropped: choice({
      group: 'model',
      link: 'of',
      options: ['weights', 'matrix'],
      default: 'weights',
      stages: DROPOUTS,
    }),
    mask: choice({
      group: 'chance',
      link: 'mask',
      options: ['drawn', 'first', 'second'],
      default: 'drawn',
      stages: DROPOUTS,
      when: { knob: 'dropped', is: ['matrix'] },
    }),
    again: toggle({
      group: 'chance',
      link: 'again',
      default: false,
      stages: DROPOUTS,
      when: { knob: 'dropped', is: ['weights'] },
    }),
    heads: choice({ group: 'model', link: 'heads', options: [1, 2, 4], default: 2, stages: ['scores'] }),
    tokens: choice({ group: 'model', link: 'tokens', options: [4, 8, 32, 128], default: 8, stages: ['scores'] }),
    example: exampleRow(),
    seed: seedRow(DROPOUTS),
  },
  presets: [
    {
      id: 'conventions',
      knobs: { dropoutMode: 'downscaleInInfer' },
      versus: { dropoutMode: 'upscaleInTrain' },
      stage: 'attention.dropout',
    },
    {
      id: 'evaluation',
      knobs: { dropoutMode: 'downscaleInInfer', training: 'eval' },
      versus: { dropoutMode: 'upscaleInTrain' },
      stage: 'attention.dropout',
    },
    { id: 'twice', knobs: { again: true }, versus: { again: false }, stage: 'attention.dropout_again' },
    { id: 'columns', knobs: { shared: 'column' }, versus: { shared: 'none' }, stage: 'attention.dropout' },
    {
      id: 'firstMask',
      knobs: { dropped: 'matrix', mask: 'first', dropoutMode: 'downscaleInInfer' },
      versus: { training: 'eval' },
      stage: 'attention.dropout',
    },
    {
      id: 'secondMask',
      knobs: { dropped: 'matrix', mask: 'second' },
      versus: { training: 'eval' },
      stage: 'attention.dropout',
    },
  ],

  contradiction: ({ dropped, mask, shared }) =>
    dropped === 'matrix' && mask !== 'drawn' && shared !== 'none' ? { knob: 'shared', kind: 'sharedGiven' } : undefined,

  run({ dropoutP, dropoutMode, training, shared, dropped, mask, again, heads, tokens, example, seed }) {
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const options = (stream: string): DropoutOptions => ({
      p: dropoutP,
      mode: dropoutMode,
      train: training === 'train',
      chance: { seed, stream },
      ...(shared === 'none' ? {} : { shared }),
    });

    if (dropped === 'matrix') {
      const shape = [1, 1, 4, 3];
      const axes = ['B', 'H', 'N', 'E'];
      const given = mask === 'drawn' ? undefined : MASKS[mask];
      build.input('x', shape, axes);
      if (given) build.input('dropout_mask', shape, axes);
      const o = options('matrix.dropout');
      const names = { result: 'x_dropped', mask: 'dropout_mask' };
      dropout(scope, 'dropout', 'x', names, given ? { ...o, chance: { given: 'dropout_mask' } } : o);
      const inputs = { x: tensor(shape, MATRIX), ...(given && { dropout_mask: tensor(shape, given) }) };
      return { plan: build.build(), inputs };
    }

    const { q, k, v, inputs } = qkvInputs(build, { heads, queries: tokens, keys: tokens, width: WIDTH, example });
    attention(scope, q, k, v, {
      scale: 1 / Math.sqrt(WIDTH),
      dropout: options('attention.dropout'),
      dropoutAgain: again ? options('attention.dropout_again') : undefined,
    });
    return { plan: build.build(), inputs };
  },
});
