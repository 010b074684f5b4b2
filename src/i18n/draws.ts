import { type DrawsWords, drawsEn } from './draws.en';
import { drawsZh } from './draws.zh';
import type { Language } from './language';

/** Downloaded with the first draws, and not with the page. */
export const drawsTexts: Readonly<Record<Language, DrawsWords>> = { en: drawsEn, zh: drawsZh };
