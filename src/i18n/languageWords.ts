import type { PageTexts } from './page.en';
import type { StageTexts } from './stageTexts';

/** The words of the page and of the stages, in one language. */
export interface LanguageWords {
  readonly page: PageTexts;
  readonly stages: StageTexts;
}
