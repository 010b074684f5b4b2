import type { whyEn } from './why.en';
import type { Words } from './words';

export const whyZh: Words<typeof whyEn> = {};
