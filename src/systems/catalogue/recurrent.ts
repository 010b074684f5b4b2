import { sizeOf } from '../../tensor/shape';
import { filled, tensor } from '../../tensor/tensor';
import { choice, number, seedRow, toggle, type ValuesOf } from '../knobRow';
import { recurrentCells } from '../recurrentCell';
import { isTrained, recurrentFile } from '../recurrentKinds';
import {
  type DecoderAttention,
  END_WORD,
  type RecurrentShape,
  recurrentScores,
  START_WORD,
} from '../recurrentTranslator';
import { RECURRENT, recurrentWalk } from '../recurrentWalk';
import { type ParameterFile, system } from '../system';

const CELL = ['inputs', 'cell', 'before', 'softmax', 'probabilities'] as const;

const knobs = {
  cell: choice({ group: 'model', link: 'unit', options: recurrentCells, default: 'gru', stages: CELL }),
  score: choice({
    group: 'attention',
    link: 'score',
    options: recurrentScores,
    default: 'additive',
    stages: ['scores', 'scale', 'softmax'],
  }),
  feedWord: toggle({ group: 'model', link: 'feed', default: true, stages: ['embed', 'fuse', 'probabilities'] }),
  temperature: number({
    group: 'attention',
    link: 'temperature',
    min: 0.1,
    max: 10,
    step: 0.1,
    default: 1,
    curve: 'log',
    stages: ['temperature', 'softmax'],
  }),
  noiseSigma: number({
    group: 'chance',
    link: 'noise',
    min: 0,
    max: 10,
    step: 0.1,
    default: 0,
    stages: ['noise', 'softmax'],
  }),
  dropoutP: number({ group: 'chance', link: 'dropout', min: 0, max: 0.9, step: 0.05, default: 0, stages: ['dropout'] }),
  seed: seedRow(['noise', 'dropout']),
} as const;

/** The example of the classic picture. */
const MACHINE = { direction: 'zh-en', sentence: ['我', '爱', '机器', '学习'] } as const;

/** Most words that are written. */
const LONGEST = 16;

/**
 * S16, recurrent translation with attention (Bahdanau et al. 2015): encoder states h₁ … h_n; the decoder's previous state
 * q_{t−1} scores each of them, and the context is fused with the previous word into the cell step that makes q_t, from
 * which the word is read. Only what was trained is run.
 */
export const recurrent = system({
  name: 'recurrent',
  id: 'S16',
  group: 'around',
  stage: 'attention.softmax',
  knobs,
  presets: [
    { id: 'machine', knobs: {}, reads: MACHINE, stage: 'figure' },
    { id: 'scores', knobs: { score: 'bilinear' }, versus: { score: 'additive' }, stage: 'attention.softmax' },
    { id: 'alone', knobs: { feedWord: false }, versus: { feedWord: true }, stage: 'output.probabilities' },
    { id: 'lstm', knobs: { cell: 'lstm' }, versus: { cell: 'gru' }, stage: 'decoder.cell' },
    { id: 'janet', knobs: { cell: 'janet' }, versus: { cell: 'gru' }, stage: 'decoder.cell' },
    { id: 'indrnn', knobs: { cell: 'indrnn' }, versus: { cell: 'gru' }, stage: 'attention.softmax' },
  ],

  contradiction: (o) => {
    if (isTrained(o)) return undefined;
    return isTrained({ ...o, feedWord: true })
      ? { knob: 'feedWord', kind: 'untrainedAlone' }
      : { knob: 'score', kind: 'untrainedScore' };
  },

  files: (o, direction) => [recurrentFile(o, direction)],

  vocabulary: ({ files }) => {
    const { source, target } = vocabularies(Object.values(files)[0]);
    return { source, target };
  },

  run(o, given) {
    const { source, target, file } = vocabularies(given.files[recurrentFile(o, given.direction)]);
    const { tensors, metadata } = file;
    const ids = given.sentence.map((word) => source.indexOf(word));
    const unknown = given.sentence[ids.indexOf(-1)];
    if (unknown !== undefined) throw new Error(`“${unknown}” is not in the vocabulary`);
    const steps = Math.min(LONGEST, 2 * ids.length + 1);
    const shape: RecurrentShape = JSON.parse(metadata.shape);
    const plan = recurrentWalk(shape, ids.length, steps, attentionOf(o));
    const empty = ['enc.empty', 'enc.empty_c'].filter((name) => name in plan.tensors);
    const used = Object.entries(tensors).filter(([name]) => name in plan.tensors);
    const { figures } = JSON.parse(metadata.card) as { figures: Record<string, number> };
    const percent = Object.entries(figures).map(([name, share]) => [name, Math.round(1000 * share) / 10]);
    return {
      plan,
      inputs: {
        ...Object.fromEntries(used),
        ...Object.fromEntries(empty.map((name) => [name, filled([1, 1, shape.state], 0)])),
        [RECURRENT.source]: tensor([1, ids.length], ids),
        [RECURRENT.start]: tensor([1, 1], [START_WORD]),
      },
      words: {
        source: given.sentence,
        target: [target[START_WORD], ...Array(steps - 1).fill('')],
        sourceWords: source,
        targetWords: target,
      },
      writes: { word: RECURRENT.word, probabilities: RECURRENT.probabilities, words: target, end: END_WORD },
      facts: { parameters: used.reduce((n, [, { shape }]) => n + sizeOf(shape), 0), ...Object.fromEntries(percent) },
    };
  },
});

/** The words are the same in all files of a direction. */
function vocabularies(file: ParameterFile | undefined): { source: string[]; target: string[]; file: ParameterFile } {
  if (!file) throw new Error('the trained parameters are missing');
  const { source, target } = file.metadata;
  return { source: source.split(' '), target: target.split(' '), file };
}

function attentionOf({ temperature, noiseSigma, dropoutP, seed }: ValuesOf<typeof knobs>): DecoderAttention {
  const chance = (use: string) => ({ seed, stream: `attention.${use}` });
  return {
    temperature,
    ...(noiseSigma > 0 ? { noise: { sigma: noiseSigma, chance: chance('noise') } } : {}),
    ...(dropoutP > 0 ? { dropout: { p: dropoutP, train: true, chance: chance('dropout') } } : {}),
  };
}
