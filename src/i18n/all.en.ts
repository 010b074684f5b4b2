import type { LanguageWords } from './languageWords';
import { pageEn } from './page.en';
import { stagesEn } from './stages.en';

/** Everything that is said in English from the start. */
export const allEn: LanguageWords = { page: pageEn, stages: stagesEn };
