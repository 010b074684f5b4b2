import type { compareEn } from './compare.en';
import type { Words } from './words';

export const compareZh: Words<typeof compareEn> = {};
