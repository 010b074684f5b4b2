import type { forceEn } from './force.en';
import type { Words } from './words';

export const forceZh: Words<typeof forceEn> = {};
