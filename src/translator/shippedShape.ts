import type { ModelShape } from './model';

/** The sizes of the translators that are shipped, for vocabularies of these sizes. */
export const shippedShape = (sourceWords: number, targetWords: number): ModelShape => ({
  width: 64,
  heads: 4,
  hidden: 128,
  encoderLayers: 1,
  decoderLayers: 1,
  sourceWords,
  targetWords,
  maxTokens: 16,
});
