import type { Language } from '../src/i18n/language';
import { type PageTexts, pageEn } from '../src/i18n/page.en';
import { pageZh } from '../src/i18n/page.zh';
import { stagesEn } from '../src/i18n/stages.en';
import { stagesZh } from '../src/i18n/stages.zh';
import type { StageTexts } from '../src/i18n/stageTexts';

/** Both languages at once, for tests; the page downloads the one that is read. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = { en: pageEn, zh: pageZh };
export const stageTexts: Readonly<Record<Language, StageTexts>> = { en: stagesEn, zh: stagesZh };
