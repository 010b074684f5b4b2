import type { Language } from './language';
import type { LanguageWords } from './languageWords';

const files: Readonly<Record<Language, () => Promise<LanguageWords>>> = {
  en: async () => (await import('./all.en')).allEn,
  zh: async () => (await import('./all.zh')).allZh,
};

const loaded = new Map<Language, LanguageWords>();

/** Downloads a language, once: few read both. */
export async function loadWords(language: Language): Promise<LanguageWords> {
  const words = loaded.get(language) ?? (await files[language]());
  loaded.set(language, words);
  return words;
}

/** The words of a language that was downloaded before. Throws an Error where it was not. */
export function wordsIn(language: Language): LanguageWords {
  const words = loaded.get(language);
  if (!words) throw new Error(`the words of ${language} were not downloaded`);
  return words;
}
