import type { Words } from './words';

/** What the part “map” of the page says. */
export const mapEn = {
  name: 'Map',
  translator: 'Translator',
  figure: 'Picture',
  whole: 'The whole translator',
  say: {
    whole: 'To write “{word}” ({percent}), numbers run from the words below to the top.',
    /** Of what writes no words. */
    numbers: 'Numbers run from the bottom to the top.',
    part: 'A line around a block is its residual connection.',
    block: '{on} of {count} stages do something now, the faint ones are off.',
  },
  keys: 'Arrows move, Enter opens, − goes out.',
  from: 'from {place}',
  to: 'to {place}',
  residual: 'residual',
  seen: '{name}: {count} stages',
  count: '{count} stages',
  produced: 'writes {word}, {percent}',
  changed: 'changed',
  byHand: 'set by hand',
  where: 'Where you are',
  cell: '({row}, {column})',
  toHeads: 'Compare the heads',
  toWhy: 'How this number was made',
};

export type MapTexts = Words<typeof mapEn>;
