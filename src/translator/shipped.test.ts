import { statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { writeCorpus } from './corpus/corpus';
import { directions } from './direction';
import { alignment, mistakes } from './evaluate';
import { HANDWRITTEN } from './handwritten';
import type { Translator } from './loadTranslator';

const path = (direction: string): URL => new URL(`../../public/translator/${direction}.safetensors`, import.meta.url);

const corpus = writeCorpus();

describe.each(directions)('the shipped translator %s', (direction) => {
  let translator: Translator;
  beforeAll(async () => {
    translator = await shippedTranslator(direction);
  });
  const share = (wrong: readonly unknown[], of: readonly unknown[]): number => 1 - wrong.length / of.length;

  test('is at most half a megabyte', () => {
    expect(statSync(path(direction)).size).toBeLessThanOrEqual(500_000);
  });

  test('translates at least 99% of held-out sentences exactly', () => {
    expect(corpus.heldOut.length).toBeGreaterThanOrEqual(1000);
    const right = share(mistakes(translator, corpus.heldOut), corpus.heldOut);
    expect(right).toBeGreaterThanOrEqual(0.99);
    expect(translator.card.figures.heldOut).toBeCloseTo(right, 3);
  });

  test('translates at least 95% of sentences that combine words as training never did', () => {
    expect(corpus.novel.length).toBeGreaterThanOrEqual(300);
    const right = share(mistakes(translator, corpus.novel), corpus.novel);
    expect(right).toBeGreaterThanOrEqual(0.95);
    expect(translator.card.figures.novel).toBeCloseTo(right, 3);
  });

  test('looks at the right word for at least 93% of the words that have a counterpart', () => {
    const { words, right } = alignment(translator, corpus.heldOut);
    expect(words).toBeGreaterThan(5000);
    expect(right / words).toBeGreaterThanOrEqual(0.93);
    expect(translator.card.figures.alignment).toBeCloseTo(right / words, 3);
  });

  test('sentences written by hand, scored', () => {
    const pairs = HANDWRITTEN.map(({ en, zh }) => ({
      en: en.split(' '),
      zh: zh.split(' '),
      align: [],
      pattern: 'hand',
    }));
    const wrong = mistakes(translator, pairs);
    console.log(`${direction}: ${pairs.length - wrong.length} of ${pairs.length} sentences written by hand are exact`);
    for (const { pair, got } of wrong) {
      console.log(`  ${pair.en.join(' ')} | ${pair.zh.join(' ')} | got: ${got?.join(' ') ?? '(no end)'}`);
    }
    expect(pairs).toHaveLength(50);
    expect(translator.card.figures.handwritten).toBeCloseTo(1 - wrong.length / 50, 3);
  });
});
