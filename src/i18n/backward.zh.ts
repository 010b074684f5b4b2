import type { backwardEn } from './backward.en';
import type { Words } from './words';

export const backwardZh: Words<typeof backwardEn> = {};
