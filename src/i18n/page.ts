import type { Language } from './language';
import { type PageTexts, pageEn } from './page.en';
import { pageZh } from './page.zh';

export const pageTexts: Readonly<Record<Language, PageTexts>> = { en: pageEn, zh: pageZh };
