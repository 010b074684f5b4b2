export const directions = ['en-zh', 'zh-en'] as const;

/** Which language is translated into which. */
export type Direction = (typeof directions)[number];
