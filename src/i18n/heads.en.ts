/** What the tab “Heads” says. */
export const headsEn = {
  nowhere: '“{stage}” is outside attention: there are no heads here.',
  go: 'Look at the nearest: {place}',
  query: 'Query looked at',

  table: {
    label: 'Numbers of each head',
    head: 'head',
    bits: 'bits',
    keys: 'keys',
    looks: 'looks at',
    share: 'share',
    along: 'along',
  },
  meaning: {
    title: 'What do these numbers say?',
    bits: 'Entropy of a row of weights, the mean over all rows: 0 bits when one key has everything, log₂ M when all M keys have the same. 1 bit is ln 2 = 0.69 nats.',
    keys: 'Effective number of keys, 2 to the power of the bits: so many keys with equal weights would be as undecided.',
    looks: 'The key with the largest weight in the row of the query, and that weight.',
    share:
      'Length of what the head adds to the output of the query through its slice of W_O, out of the lengths of all heads.',
    along:
      'How much of what comes out is this head’s: what it adds, measured along the sum of all heads. It adds up to 100%; below 0% the head pulls the other way.',
    alike: 'Cosine of the angle between the weights of two heads, read as one long list each: 1 is the same picture.',
  },

  compare: {
    title: 'Compare two',
    with: 'Head {n} with',
    pick: 'head {n}',
    minus: '{a} − {b}',
    most: 'They differ most at “{query}” → “{key}”: head {a} gives {x}, head {b} {y}.',
    same: 'Both look at the same words with the same weights.',
  },
  alike: { title: 'How alike are they?', hint: 'Choose a cell to compare its two heads.', matrix: 'likeness' },

  rearrange: {
    title: 'Rearrange',
    place: 'In the place of head {n}',
    itself: 'itself',
    other: 'head {n}',
    off: 'off',
    mean: 'mean',
    switchOff: 'Switch head {n} off',
    switchOn: 'Switch head {n} on',
    swap: 'Swap {a} and {b}',
    average: 'Average all',
    reset: 'Reset',
    otherCount:
      'This block was rearranged when it had {made} heads. Now it has {heads}: the arrangement takes no hold until there are {made} again.',
  },
  effect: {
    words: 'Edited by hand, “{before}” becomes “{after}”.',
    rises: 'The words stay “{words}”. The probability of “{word}” rises from {from} to {to}.',
    falls: 'The words stay “{words}”. The probability of “{word}” falls from {from} to {to}.',
    none: 'The words stay “{words}”, and their probabilities hardly move.',
  },
};
