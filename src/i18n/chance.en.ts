/** What the tab “Chance” says. */
export const chanceEn = {
  title: 'Everything that is drawn at random',
  all: {
    say: 'Each source draws from a stream of its own under one seed. A new seed draws all of them anew.',
    reset: 'All sources at draw 0',
  },
  none: {
    say: 'Nothing is drawn at random here now: the same input always gives the same numbers.',
    never: 'This system has no knob that brings chance in.',
    offer: 'Bring some in:',
    knobs: 'These knobs are about chance:',
    to: '{knob}: {value}',
  },

  card: {
    draw: 'draw {n}',
    off: 'off',
    switch: '{source}: switched on',
    newDraw: 'New draw',
    newDrawTitle: 'Another draw of this source alone',
    again: 'Draw 0 again',
    go: 'Show this stage',
    stream: 'Stream',
    seed: '{stream}, seed {seed}',
    isOff: {
      bernoulli: 'Switched off: every number is kept, and nothing is scaled in its place.',
      noise: 'Switched off: the pattern is there, but it counts 0 times.',
      choice: 'Switched off: the likeliest is taken.',
    },
  },

  distribution: {
    normal: 'Standard normal: mean 0, spread 1.',
    uniform: 'Even between 0 and 1: mean 0.5, spread 0.29.',
    gumbel: 'Standard Gumbel: mean 0.58, spread 1.28. The largest of scores plus this is a draw from their softmax.',
    bernoulli: 'A mask of 0 and 1: each is 0 with probability {p}. Mean {mean}, spread {spread}.',
  },

  pattern: {
    maskKeys: 'Arrow keys move from cell to cell, Enter turns 1 into 0 and back.',
    noiseKeys: 'Arrow keys move from cell to cell, Enter sets a number by hand.',
    mask: 'Press a cell to keep or drop it.',
    number: 'Press a cell to set its number by hand.',
    byHand: { one: '1 number set by hand.', more: '{count} numbers set by hand.' },
    asDrawn: 'As drawn',
  },

  counts: {
    mask: '{dropped} of {total} dropped; expected {mean} ± {deviation}.',
    shown: 'Shown: {dropped} of {total} dropped. In all: ',
    each: 'Each falls by itself with p = {p}. That exactly {count} of {total} fall has probability {probability}.',
    eachOnly: 'Each falls by itself with p = {p}, so their number differs from draw to draw.',
    numbers: 'These {count} numbers: mean {mean} (expected {expected} ± {deviation}), spread {spread} (expected {of}).',
  },
};

export type ChanceTexts = typeof chanceEn;
