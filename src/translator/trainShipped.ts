import { sinusoids } from '../systems/sinusoids';
import { roundToFloat32 } from '../tensor/tensor';
import { writeCorpus } from './corpus/corpus';
import type { Direction } from './direction';
import { alignment, mistakes } from './evaluate';
import { HANDWRITTEN } from './handwritten';
import { type Translator, translatorFile } from './loadTranslator';
import { shippedShape } from './shippedShape';
import { SHIPPED, train } from './train';
import { vocabulary, vocabularyOf } from './vocabulary';

/** Trains the translator of a direction as it is shipped, measures it and answers its file. `say` gets progress lines. */
export function trainShipped(direction: Direction, say: (line: string) => void, steps = SHIPPED.steps): Uint8Array {
  const corpus = writeCorpus();
  const [from, to] = direction.split('-') as ['en' | 'zh', 'en' | 'zh'];
  const source = vocabulary(vocabularyOf(corpus, from));
  const target = vocabulary(vocabularyOf(corpus, to));
  const shape = shippedShape(source.words.length, target.words.length);
  say(`${direction}: ${corpus.train.length} pairs, ${source.words.length} → ${target.words.length} words`);
  const began = Date.now();
  let mean = 0;
  const parameters = train(corpus.train, direction, source, target, shape, { ...SHIPPED, steps }, (step, loss) => {
    mean = step === 1 ? loss : 0.95 * mean + 0.05 * loss;
    const seconds = (Date.now() - began) / 1000;
    if (step % 20 === 0) {
      const left = ((seconds / step) * (steps - step)) / 60;
      say(`${direction} step ${step}/${steps}  loss ${mean.toFixed(4)}  ${left.toFixed(1)} min left`);
    }
  });
  const positions = roundToFloat32(sinusoids(shape.maxTokens, shape.width));
  const card = { seed: SHIPPED.seed, steps, pairs: corpus.train.length, figures: {} };
  const trained: Translator = { direction, shape, source, target, parameters: { ...parameters, positions }, card };
  const figures = measure(trained, corpus);
  say(`${direction} ${JSON.stringify(figures)}`);
  return translatorFile({ ...trained, card: { ...card, figures } });
}

/** The figures of the model card, as shares from 0 to 1. */
function measure(translator: Translator, corpus: ReturnType<typeof writeCorpus>): Record<string, number> {
  const exact = (pairs: readonly (typeof corpus.train)[number][]): number =>
    round(1 - mistakes(translator, pairs).length / pairs.length);
  const hand = HANDWRITTEN.map(({ en, zh }) => ({ en: en.split(' '), zh: zh.split(' '), align: [], pattern: 'hand' }));
  const { words, right } = alignment(translator, corpus.heldOut);
  return {
    heldOut: exact(corpus.heldOut),
    novel: exact(corpus.novel),
    handwritten: exact(hand),
    alignment: round(right / words),
  };
}

const round = (share: number): number => Math.round(share * 1e4) / 1e4;
