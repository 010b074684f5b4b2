import { nearest } from './nearest';
import type { Vocabulary } from './vocabulary';

/** Longest sentence, in words, that fits the translator's window between its two markers. */
export const LONGEST_SENTENCE = 14;

/** A stretch of text that is no word of the vocabulary: where it begins in the text, and words like it. */
export interface Unknown {
  readonly text: string;
  readonly at: number;
  readonly near: string[];
}

/** Typed text as words. Unknown stretches keep their place among `words`, and are named, so nothing is lost silently. */
export interface Segmented {
  words: string[];
  unknown: Unknown[];
  tooLong?: { limit: number; count: number };
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const APOSTROPHE = /[’‘`´]/g;

/** What each contraction stands for; used when the vocabulary holds every word of it. */
const CONTRACTIONS: Record<string, string> = {
  "don't": 'do not',
  "doesn't": 'does not',
  "didn't": 'did not',
  "isn't": 'is not',
  "aren't": 'are not',
  "can't": 'cannot',
  "won't": 'will not',
  "i'm": 'I am',
  "you're": 'you are',
  "we're": 'we are',
  "they're": 'they are',
  "he's": 'he is',
  "she's": 'she is',
  "it's": 'it is',
  "that's": 'that is',
  "who's": 'who is',
  "what's": 'what is',
  "where's": 'where is',
  "there's": 'there is',
  "i'll": 'I will',
  "you'll": 'you will',
  "he'll": 'he will',
  "she'll": 'she will',
  "we'll": 'we will',
  "they'll": 'they will',
};

interface Found {
  readonly word: string;
  readonly at: number;
  readonly known: boolean;
}

/** Cuts typed text into the vocabulary's words. */
export function segment(text: string, language: 'en' | 'zh', vocab: Vocabulary, limit = LONGEST_SENTENCE): Segmented {
  const found = stretches(text).flatMap(({ text, at }) =>
    language === 'en' ? english(text, at, vocab) : chinese(text, at, vocab),
  );
  const words = found.map(({ word }) => word);
  const unknown = found
    .filter(({ known }) => !known)
    .map(({ word, at }) => ({ text: word, at, near: nearest(word, language, vocab) }));
  return words.length > limit ? { words, unknown, tooLong: { limit, count: words.length } } : { words, unknown };
}

/** The pieces of the text between spaces. */
function stretches(text: string): { text: string; at: number }[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], at: match.index }));
}

/** One stretch of English: a word without the punctuation around it, a contraction, or a possessive. */
function english(raw: string, start: number, vocab: Vocabulary): Found[] {
  const parts = [...raw.replace(APOSTROPHE, "'").matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|'s/gu)];
  return parts.flatMap((match): Found[] => {
    const at = start + match.index;
    const whole = spelled(match[0], vocab);
    if (whole !== undefined) return [{ word: whole, at, known: true }];
    const expanded = CONTRACTIONS[match[0].toLowerCase()]?.split(' ');
    if (expanded?.every((word) => vocab.id(word) !== undefined)) {
      return expanded.map((word) => ({ word, at, known: true }));
    }
    const owner = /^(.+)('s)$/i.exec(match[0]);
    if (owner && vocab.id("'s") !== undefined) {
      const known = spelled(owner[1], vocab);
      return [
        { word: known ?? owner[1], at, known: known !== undefined },
        { word: "'s", at: at + owner[1].length, known: true },
      ];
    }
    return [{ word: match[0], at, known: false }];
  });
}

/** The vocabulary's spelling of a word typed in any case. */
function spelled(word: string, vocab: Vocabulary): string | undefined {
  if (vocab.id(word) !== undefined) return word;
  const lower = word.toLowerCase();
  return vocab.words.find((known) => known.toLowerCase() === lower);
}

/** One stretch of Chinese, cut greedily into the longest words; neighbouring characters of no word stay together. */
function chinese(raw: string, start: number, vocab: Vocabulary): Found[] {
  const longest = Math.max(...vocab.words.map((word) => word.length));
  const found: Found[] = [];
  let strange = '';
  const endStrange = (end: number): void => {
    if (strange !== '') found.push({ word: strange, at: start + end - strange.length, known: false });
    strange = '';
  };
  for (let i = 0; i < raw.length; ) {
    const word = prefix(raw.slice(i, i + longest), vocab);
    const character = String.fromCodePoint(raw.codePointAt(i)!);
    if (word !== undefined) {
      endStrange(i);
      found.push({ word, at: start + i, known: true });
    } else if (PUNCTUATION.test(character)) endStrange(i);
    else strange += character;
    i += (word ?? character).length;
  }
  endStrange(raw.length);
  return found;
}

/** The longest word that the text begins with. */
function prefix(text: string, vocab: Vocabulary): string | undefined {
  for (let length = text.length; length > 0; length--) {
    const candidate = text.slice(0, length);
    if (vocab.id(candidate) !== undefined) return candidate;
  }
  return undefined;
}
