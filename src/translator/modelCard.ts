import { sizeOf } from '../tensor/shape';
import type { Translator } from './loadTranslator';
import { SHIPPED } from './train';

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** The model card of the shipped translators, as a page to read. Every figure is in the files' own metadata. */
export function modelCard(translators: readonly Translator[]): string {
  const row = (title: string, value: (t: Translator) => string | number): string =>
    `| ${[title, ...translators.map(value)].join(' | ')} |`;
  const count = (t: Translator): number =>
    Object.entries(t.parameters).reduce((n, [name, { shape }]) => (name === 'positions' ? n : n + sizeOf(shape)), 0);
  return `# The shipped translators

Written by \`npm run train\`; do not edit. The numbers stand in the metadata of the files beside this page, and
\`src/translator/shipped.test.ts\` measures them again.

| ${['', ...translators.map((t) => t.direction)].join(' | ')} |
| ${['---', ...translators.map(() => '---')].join(' | ')} |
${row('parameters', (t) => count(t).toLocaleString('en'))}
${row('words (source → target)', (t) => `${t.source.words.length} → ${t.target.words.length}`)}
${row('pairs in training', (t) => t.card.pairs.toLocaleString('en'))}
${row('steps', (t) => t.card.steps)}
${row('seed', (t) => t.card.seed)}
${row('exact on held-out sentences', (t) => percent(t.card.figures.heldOut))}
${row('exact on new combinations of words', (t) => percent(t.card.figures.novel))}
${row('exact on 50 sentences written by hand', (t) => percent(t.card.figures.handwritten))}
${row('cross-attention on an aligned word', (t) => percent(t.card.figures.alignment))}

**Model.** Encoder–decoder, post-norm, one layer each, E = ${translators[0].shape.width}, H = ${translators[0].shape.heads}, \
F = ${translators[0].shape.hidden}, ReLU, sinusoidal positions, at most ${translators[0].shape.maxTokens} tokens a side; the word
vectors of the target also score the output words.

**Data.** English–Chinese pairs with gold word alignments, written by the grammar in \`src/translator/corpus/\`. The
translator knows these words and these kinds of sentence, and nothing else. Held-out sentences are drawn at random; new
combinations pair two content words that training never shows together in that kind of sentence.

**Training.** Mean cross-entropy by teacher forcing, Adam (β 0.9, 0.98), batches of ${SHIPPED.batch}, learning rate \
${SHIPPED.learningRate} after ${SHIPPED.warmUp} steps of
warm-up, then a cosine down to 0, gradients clipped at norm ${SHIPPED.clip}, dropout ${SHIPPED.crossDropout} on the
weights of cross-attention. With probability ${SHIPPED.encoderSkip} a sentence skips the encoder’s self-attention (stochastic depth), \
which keeps
each row of the memory about its own word. Nothing is told about alignments. The playground’s own plans and CPU kernels
in float64; the same seed gives the same files.

**Measured.** Greedy decoding. Alignment: the largest weight of the mean of the cross-attention heads against the gold
alignment, over held-out target words that have a counterpart.
`;
}
