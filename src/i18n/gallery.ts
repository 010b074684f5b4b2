import { type GalleryTexts, galleryEn } from './gallery.en';
import { galleryZh } from './gallery.zh';
import type { Language } from './language';

/** Downloaded with the gallery, and not with the page. */
export const galleryTexts: Readonly<Record<Language, GalleryTexts>> = { en: galleryEn, zh: galleryZh };
