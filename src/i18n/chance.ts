import { type ChanceTexts, chanceEn } from './chance.en';
import { chanceZh } from './chance.zh';
import type { Language } from './language';

/** Downloaded with the tab, and not with the page. */
export const chanceTexts: Readonly<Record<Language, ChanceTexts>> = { en: chanceEn, zh: chanceZh };
