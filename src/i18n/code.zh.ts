import type { codeEn } from './code.en';
import type { Words } from './words';

export const codeZh: Words<typeof codeEn> = {};
