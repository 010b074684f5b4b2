import type { Language } from './language';
import { stagesEn } from './stages.en';
import { stagesZh } from './stages.zh';
import type { StageTexts } from './stageTexts';

export const stageTexts: Readonly<Record<Language, StageTexts>> = { en: stagesEn, zh: stagesZh };
