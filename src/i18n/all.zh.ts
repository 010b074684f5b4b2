import type { LanguageWords } from './languageWords';
import { pageZh } from './page.zh';
import { stagesZh } from './stages.zh';

/** Everything that is said in Chinese from the start. */
export const allZh: LanguageWords = { page: pageZh, stages: stagesZh };
