/** A stretch of both languages at once: its words on either side and which of them say the same. */
export interface Phrase {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly align: readonly (readonly [en: number, zh: number])[];
}

/** A phrase, or words of one language alone (they stay unaligned). */
export type Part = Phrase | string;

export const EMPTY: Phrase = { en: [], zh: [], align: [] };

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/**
 * The smallest phrase: every English word says what every Chinese word says ("wait for" ↔ 等), unless both sides
 * have equally many words; then they match one by one ("machine learning" ↔ 机器 学习).
 */
export function word(english: string, chinese: string): Phrase {
  const en = wordsOf(english);
  const zh = wordsOf(chinese);
  const align =
    en.length === zh.length
      ? en.map((_, i) => [i, i] as const)
      : en.flatMap((_, i) => zh.map((_, j) => [i, j] as const));
  return { en, zh, align };
}

/**
 * A phrase from the same parts in two orders. A part that stands on both sides brings its own alignment with it:
 * that is how every gold link comes about, so word order is all that a pattern has to say.
 */
export function phrase(english: readonly Part[], chinese: readonly Part[]): Phrase {
  const en: string[] = [];
  const starts = new Map<Phrase, number>();
  for (const part of english) {
    if (typeof part === 'string') en.push(...wordsOf(part));
    else {
      if (starts.has(part)) throw new Error(`"${part.en.join(' ')}" stands twice in one phrase`);
      starts.set(part, en.length);
      en.push(...part.en);
    }
  }
  const zh: string[] = [];
  const align: [number, number][] = [];
  for (const part of chinese) {
    if (typeof part === 'string') zh.push(...wordsOf(part));
    else {
      const start = starts.get(part);
      if (start !== undefined) for (const [i, j] of part.align) align.push([start + i, zh.length + j]);
      zh.push(...part.zh);
    }
  }
  return { en, zh, align };
}
