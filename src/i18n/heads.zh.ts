import type { headsEn } from './heads.en';
import type { Words } from './words';

export const headsZh: Words<typeof headsEn> = {};
