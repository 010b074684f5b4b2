import { type HistogramWords, histogramEn } from './histogram.en';
import { histogramZh } from './histogram.zh';
import type { Language } from './language';

/** Downloaded with the first histogram, and not with the page. */
export const histogramTexts: Readonly<Record<Language, HistogramWords>> = { en: histogramEn, zh: histogramZh };
