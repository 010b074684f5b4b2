import type { Tensors } from '../engine/engine';
import { type RecurrentKind, recurrentFile } from '../systems/recurrentKinds';
import type { RecurrentShape } from '../systems/recurrentTranslator';
import { writeSafetensors } from '../tensor/safetensors';
import { sizeOf } from '../tensor/shape';
import { writeCorpus } from './corpus/corpus';
import type { Direction } from './direction';
import { alignedShare, exactShare, type RecurrentTranslator } from './evaluateRecurrent';
import { HANDWRITTEN } from './handwritten';
import { idPairs } from './recurrentBatch';
import { FURTHER_SETTINGS, RECURRENT_SETTINGS, settingsOf, trainRecurrent } from './trainRecurrent';
import { vocabulary, vocabularyOf } from './vocabulary';

/** The sizes of what is shipped, for vocabularies of these sizes. */
export const recurrentShape = (kind: RecurrentKind, sourceWords: number, targetWords: number): RecurrentShape => ({
  ...kind,
  embedding: 24,
  state: 40,
  fused: 32,
  hidden: 24,
  sourceWords,
  targetWords,
});

export interface RecurrentCard {
  readonly seed: number;
  readonly steps: number;
  readonly pairs: number;
  /** Shares from 0 to 1. */
  readonly figures: Readonly<Record<string, number>>;
}

/**
 * Trains one kind in one direction as it is shipped, measures it and answers its file. `say` gets progress lines; `start` are
 * the parameters it goes on from, if it does.
 */
export function trainedRecurrent(
  kind: RecurrentKind,
  direction: Direction,
  say: (line: string) => void,
  start?: Tensors,
): Uint8Array {
  const name = recurrentFile(kind, direction);
  const corpus = writeCorpus();
  const [from, to] = direction.split('-') as ['en' | 'zh', 'en' | 'zh'];
  const source = vocabulary(vocabularyOf(corpus, from));
  const target = vocabulary(vocabularyOf(corpus, to));
  const shape = recurrentShape(kind, source.words.length, target.words.length);
  const pairs = idPairs(corpus.train, direction, source, target);
  const settings = start ? FURTHER_SETTINGS : settingsOf(kind);
  const { seed, steps } = settings;
  let mean = 0;
  const report = (step: number, loss: number): void => {
    mean = step === 1 ? loss : 0.95 * mean + 0.05 * loss;
    if (step % 50 === 0) say(`${name} step ${step}/${steps}  loss ${mean.toFixed(4)}`);
  };
  const parameters = trainRecurrent(pairs, shape, settings, report, start);
  const figures = measured({ direction, shape, parameters, source, target }, corpus);
  say(`${name} ${JSON.stringify(figures)}`);
  const card: RecurrentCard = { seed, steps, pairs: pairs.length, figures };
  return writeSafetensors({
    tensors: parameters,
    metadata: {
      direction,
      shape: JSON.stringify(shape),
      source: source.words.join(' '),
      target: target.words.join(' '),
      card: JSON.stringify(card),
    },
  });
}

/** The figures of the model card, as shares from 0 to 1. */
export function measured(
  of: RecurrentTranslator,
  corpus: Pick<ReturnType<typeof writeCorpus>, 'heldOut' | 'novel'>,
): Record<string, number> {
  const hand = HANDWRITTEN.map(({ en, zh }) => ({ en: en.split(' '), zh: zh.split(' '), align: [], pattern: 'hand' }));
  const figures = {
    heldOut: exactShare(of, corpus.heldOut),
    novel: exactShare(of, corpus.novel),
    handwritten: exactShare(of, hand),
    alignment: alignedShare(of, corpus.heldOut),
  };
  return Object.fromEntries(Object.entries(figures).map(([name, share]) => [name, Math.round(share * 1e4) / 1e4]));
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** The model card of the shipped recurrent translators, by file name, as a page to read. */
export function recurrentCard(files: Readonly<Record<string, { tensors: Tensors; card: RecurrentCard }>>): string {
  const { batch, learningRate, warmUp, clip, forget } = RECURRENT_SETTINGS;
  const rows = Object.entries(files).map(([name, { tensors, card }]) => {
    const count = Object.values(tensors).reduce((n, { shape }) => n + sizeOf(shape), 0);
    const { heldOut, novel, handwritten, alignment } = card.figures;
    const cells = [
      name,
      count.toLocaleString('en'),
      card.steps,
      ...[heldOut, novel, handwritten, alignment].map(percent),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# The shipped recurrent translators

Written by \`npm run train\`; do not edit. The numbers stand in the metadata of the files beside this page.

| file | parameters | steps | exact on held-out sentences | on new combinations of words | on 50 written by hand | looks at an aligned word |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

**Model.** Encoder and decoder of one cell each, states of 40 numbers, word vectors of 24 that also score the output words;
the decoder's previous state scores the encoder's states (additive scores with 24 hidden units where the name says no other), and the context is fused with the previous word (\`alone\`: without it) before the cell.

**Data.** The pairs of the translator, written by the grammar in \`src/translator/corpus/\`. Nothing but these words and these
kinds of sentence is known. New combinations pair two content words that training never shows together.

**Training.** As many steps of Adam as the table says (β 0.9, 0.98) on mean cross-entropy by teacher forcing, batches of at most ${batch} sentences of
equal source length, learning rate ${learningRate} after ${warmUp} steps of warm-up, then a cosine down to 0, gradients clipped at norm ${clip}.
With probability ${forget} a sentence's encoder forgets before every word what it read, which keeps each state mostly about its own word. Nothing is told about alignments. Our own plans and CPU kernels in float64; the
same seed gives the same files. What is \`alone\` goes on from the GRU for ${FURTHER_SETTINGS.steps} steps, from learning rate ${FURTHER_SETTINGS.learningRate}.

**Measured.** Greedy decoding. Alignment: the largest weight against the gold alignment, over held-out target words that have
a counterpart.
`;
}
