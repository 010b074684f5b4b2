/** Every system beside the translator by its name in links, in the order of the list of systems. */
export const systemNames = [
  'dot-product',
  'multi-head',
  'score-noise',
  'weight-dropout',
  'double-softmax',
  'hard-attention',
  'scoring',
  'key-value',
  'many-queries',
  'by-hand',
  'masks',
  'residual-norm',
  'pre-norm',
  'decoder-block',
  'recurrent',
  'time-series',
  'offset-attention',
  'drop-connect',
  'randomness',
] as const;

export type SystemName = (typeof systemNames)[number];

/** What files of a system are called, e.g. `scoreNoise` for `score-noise`. */
export const stemOf = (name: SystemName): string => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
