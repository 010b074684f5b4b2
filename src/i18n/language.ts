export const languages = ['en', 'zh'] as const;

export type Language = (typeof languages)[number];

/** The value of `lang` on <html>. */
export const htmlLang: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** The language asked for, else the first of the reader's that there is, else English. */
export function chooseLanguage(asked: string | null, reader: readonly string[]): Language {
  const found = [asked ?? '', ...reader].map((tag) => tag.toLowerCase().split('-')[0]);
  return languages.find((language) => language === found.find((tag) => languages.includes(tag as Language))) ?? 'en';
}
