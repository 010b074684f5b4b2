import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE } from '../segment';
import { vocabularyOf } from '../vocabulary';
import { type Corpus, writeCorpus } from './corpus';
import { type Pair, textOf } from './pair';
import { PATTERNS } from './patterns';

const corpus = writeCorpus();
const all = [...corpus.train, ...corpus.heldOut, ...corpus.novel];
const inTrain = new Set(corpus.train.map(textOf));

const counts = (list: readonly string[]): Map<string, number> => {
  const result = new Map<string, number>();
  for (const item of list) result.set(item, (result.get(item) ?? 0) + 1);
  return result;
};

describe('the sizes', () => {
  test('enough pairs in each part, none in two', () => {
    expect(corpus.train.length).toBeGreaterThanOrEqual(20000);
    expect(corpus.heldOut.length).toBeGreaterThanOrEqual(1200);
    expect(corpus.novel.length).toBeGreaterThanOrEqual(400);
    expect(new Set(all.map(textOf)).size).toBe(all.length);
  });
  test.each(['en', 'zh'] as const)('between 150 and 220 words of %s, each in 40 training pairs or more', (language) => {
    const words = vocabularyOf(corpus, language).slice(3);
    expect(words.length).toBeGreaterThanOrEqual(150);
    expect(words.length).toBeLessThanOrEqual(220);
    const uses = counts(corpus.train.flatMap((pair) => [...new Set(pair[language])]));
    expect(words.filter((word) => (uses.get(word) ?? 0) < 40)).toEqual([]);
  });
  test('every pattern has its share of training', () => {
    const shares = counts(corpus.train.map((pair) => pair.pattern));
    expect([...shares.keys()].sort()).toEqual(PATTERNS.map(({ name }) => name).sort());
    for (const [name, count] of shares) {
      expect(count / corpus.train.length, name).toBeGreaterThanOrEqual(0.02);
      expect(count / corpus.train.length, name).toBeLessThanOrEqual(0.12);
    }
  });
});

describe('the sentences', () => {
  test('fit the window', () => {
    const misfits = all.filter(
      ({ en, zh }) => ![en, zh].every(({ length }) => length >= 3 && length <= LONGEST_SENTENCE),
    );
    expect(misfits.map(textOf)).toEqual([]);
  });
  test.each(['en', 'zh'] as const)('from %s each has one translation', (from) => {
    const to = from === 'en' ? 'zh' : 'en';
    const known = new Map<string, string>();
    const ambiguous = all.filter((pair) => {
      const [source, target] = [pair[from].join(' '), pair[to].join(' ')];
      const other = known.get(source);
      known.set(source, target);
      return other !== undefined && other !== target;
    });
    expect(ambiguous.map(textOf)).toEqual([]);
  });
  test('"an" stands before vowels and nowhere else', () => {
    const wrong = all.filter(({ en }) =>
      en.some((word, i) => (word === 'a' || word === 'an') && (word === 'an') !== /^[aeiou]/.test(en[i + 1])),
    );
    expect(wrong.map(textOf)).toEqual([]);
    expect(all.some(({ en }) => en.includes('an'))).toBe(true);
  });
  const helped = /\b(do|does|did|can|cannot|will|please)\b/;
  test.each([
    ['-s after one person', /^(he|she|Tom|Anna|(my|your|his|her) \w+) (do|like|eat|drink|have|want|live|go)\b/],
    ['no -s after others', /\b(I|you|we|they) (likes|eats|drinks|has|wants|lives|goes)\b/],
    [
      'the plural after a number',
      /\b(two|three|many|these) (book|cat|dog|apple|movie|cup|friend|student|teacher|doctor|child)\b/,
    ],
    ['does, do', /\b(do (he|she|Tom not|Anna not)|does (I|you|we|they))\b|\b(he|she) do\b/],
    ['the plain verb after "to"', /\b(want|wants|like|likes) to (?!sing\b)\w+(s|ing|ed)\b/],
    ['no word twice in a row', /\b(\S+) \1\b/],
  ])('English keeps its rules: %s', (_rule, wrong) => {
    const texts = all.map(({ en }) => en.join(' '));
    const asked = String(wrong).includes('|she|Tom') ? texts.filter((text) => !helped.test(text)) : texts;
    expect(asked.filter((text) => wrong.test(text))).toEqual([]);
  });
  test('Chinese counts with 两, never 二, and a number is followed by a measure word', () => {
    const measures = ['本', '只', '个', '部', '辆', '台', '张', '把', '杯', '位'];
    const wrong = all.filter(({ zh }) =>
      zh.some((word, i) => word === '二' || (['一', '两', '三', '几'].includes(word) && !measures.includes(zh[i + 1]))),
    );
    expect(wrong.map(textOf)).toEqual([]);
  });
});

describe('the gold alignment', () => {
  test('points into both sentences, each link once, no word more than twice', () => {
    const sound = ({ en, zh, align }: Pair): boolean =>
      align.length >= 2 &&
      align.every(([i, j]) => i in en && j in zh) &&
      new Set(align.map(String)).size === align.length &&
      [0, 1].every((side) => Math.max(...counts(align.map((link) => String(link[side]))).values()) <= 2);
    expect(all.filter((pair) => !sound(pair)).map(textOf)).toEqual([]);
  });
  test('leaves out what has no counterpart', () => {
    const silent = ['吗', '只', '本', '个', '杯'];
    const wrong = all.filter(({ zh, align }) => align.some(([, j]) => silent.includes(zh[j])));
    expect(wrong.map(textOf)).toEqual([]);
  });
  test('crosses in many sentences, or there would be nothing to see', () => {
    const crosses = ({ align }: Pair): boolean => align.some(([i, j]) => align.some(([k, l]) => i < k && j > l));
    expect(all.filter(crosses).length / all.length).toBeGreaterThan(0.4);
  });
});

describe('the parts', () => {
  test.each(['who are you | 你 是 谁', 'I love machine learning | 我 爱 机器 学习'])(
    '"%s" is in training, whatever the seed',
    (text) => {
      expect(inTrain).toContain(text);
      expect(new Set(writeCorpus(12345).train.map(textOf))).toContain(text);
    },
  );
  test('the seed picks the split and nothing else', () => {
    const other = writeCorpus(2);
    expect(writeCorpus().train.slice(0, 50)).toEqual(corpus.train.slice(0, 50));
    expect(other.heldOut.map(textOf)).not.toEqual(corpus.heldOut.map(textOf));
    const texts = (c: Corpus): string[] => [...c.train, ...c.heldOut, ...c.novel].map(textOf).sort();
    expect(texts(other)).toEqual(texts(corpus));
  });
  test('each novel pair joins two words of its pattern that training only shows apart', () => {
    const pairsOf = new Map(PATTERNS.map(({ name }) => [name, corpus.train.filter((pair) => pair.pattern === name)]));
    const seen = new Map(
      [...pairsOf].map(([name, pairs]) => [name, counts(pairs.flatMap(({ zh }) => [...new Set(zh)]))]),
    );
    const together = new Map(
      [...pairsOf].map(([name, pairs]) => [
        name,
        togetherIn([...pairs, ...corpus.heldOut.filter((p) => p.pattern === name)]),
      ]),
    );
    const familiar = corpus.novel.filter((pair) => {
      const words = [...new Set(pair.zh)].filter((word) => (seen.get(pair.pattern)!.get(word) ?? 0) >= 20);
      return words.every((a) => words.every((b) => together.get(pair.pattern)!.has(`${a} ${b}`)));
    });
    expect(familiar.map(textOf)).toEqual([]);
  });
});

/** Every two words that stand in one sentence. */
function togetherIn(pairs: readonly Pair[]): Set<string> {
  return new Set(pairs.flatMap(({ zh }) => zh.flatMap((a) => zh.map((b) => `${a} ${b}`))));
}
