import type { checkEn } from './check.en';
import type { Words } from './words';

export const checkZh: Words<typeof checkEn> = {};
