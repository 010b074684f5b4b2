import { arithmeticEn } from './arithmetic.en';
import { arithmeticZh } from './arithmetic.zh';
import type { ArithmeticTexts } from './arithmeticTexts';
import type { Language } from './language';

export const arithmeticTexts: Readonly<Record<Language, ArithmeticTexts>> = { en: arithmeticEn, zh: arithmeticZh };
