import type { mapEn } from './map.en';
import type { Words } from './words';

export const mapZh: Words<typeof mapEn> = {};
