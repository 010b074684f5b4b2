import type { Words } from './words';

/** What the gallery of systems says. */
export const galleryEn = {
  lead: 'New to attention? Begin with {first}: two tokens, pencil and paper. Then see it at work: {second}.',
  search: 'Search the systems',
  placeholder: 'mask, dropout, S7 …',
  found: '{count} of {all} systems',
  none: 'No system has “{text}” in it. Try a single word, or {clear}.',
  clear: 'see all of them',
  start: 'Start here',
  current: 'on screen',
  points: 'Points to see in {system}',
  more: '{count} more',
  picture: '{stage}, {shape}: numbers of {system}',
  computing: 'computing …',
  failed: 'No picture: {reason}',
  loading: 'The list is being loaded …',
  missing: '“{name}” could not be loaded: {reason}',
  keys: '← ↑ ↓ → move · Enter opens · Esc closes',
  translator:
    'A small trained translator between English and Chinese, with an encoder and a decoder. Write a sentence and follow every number of its translation.',
  groups: {
    attention: {
      name: 'Attention itself',
      say: 'Queries meet keys, scores become weights, weights mix values; and what can be done to each.',
    },
    around: { name: 'What stands around attention', say: 'Layers, blocks and networks that attention is built into.' },
    training: { name: 'Training and chance', say: 'How parameters are found, and what is left to chance.' },
  },
};

export type GalleryTexts = Words<typeof galleryEn>;
