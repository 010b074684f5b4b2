/** What many draws say. */
export const drawsEn = {
  title: 'Many draws',
  say: 'You see one draw of the chance in this model. Repeat it with other random numbers: what is luck, and what stays?',
  count: 'Draws',
  countText: '{n} draws',
  start: 'Draw {n} times',
  cancel: 'Cancel',
  progress: '{done} of {wanted} draws in {time} s',
  on: { webgpu: 'on the GPU', cpu: 'on the CPU' },
  first: 'The first of them is the one on screen.',
  running: 'Drawing …',
  cancelled: 'Cancelled. What you see is about the draws so far.',
  still: 'Nothing here depends on chance, so every draw is the same. Switch noise, dropout or sampling on first.',
  failed: 'The draws cannot be made: {reason}',

  shows: 'Matrices show',
  views: { own: 'this draw', mean: 'mean', spread: 'spread', top: 'top key' },
  about: {
    own: 'The draw on screen, one of {n}.',
    mean: 'The mean of every number over {n} draws.',
    spread: 'The spread of every number over {n} draws: its standard deviation.',
    top: 'How often each key has the largest weight of its row, in {n} draws. Beside it: how often that is another key than without chance.',
  },
  differs: 'other',
  elsewhere: 'These draws did not follow this stage.',
  again: 'Draw again, with this stage',
  untouched: 'Chance does not reach this stage: what you see is the same in every draw.',

  cell: {
    title: '{tensor}, {row} · {column}',
    label: 'How often the number at {row} · {column} had which value, in {n} draws',
    own: 'this draw',
    expected: 'expected',
    mean: 'Mean {mean} ± {error}, spread {spread}.',
    meanExpected: 'Mean {mean} ± {error}, expected {expected}. Spread {spread}, expected {spreadExpected}.',
    error: '± is the standard error: how far the mean of so many draws is likely to be from that of all.',
    quantile: '{share} below',
    quantiles: 'Quantiles are read from the histogram: each is right to within one bin, {width}.',
    many: 'There are too many numbers here for a histogram of each. Mean and spread are counted.',
  },
  kept: '{mask}: how many of {n} it keeps',
  kind: {
    mask: 'One draw of a coin: 0 with probability {p}, else 1.',
    kept: 'How many of {n} a mask keeps. Each stays with probability {keep}, for itself: a binomial distribution.',
    dropped: 'Without chance it is {a}. It becomes 0 with probability {p}, and {value} otherwise.',
    droppedSum:
      'A sum of products in which each term is dropped with probability {p}. Mean and spread follow exactly; the curve is the normal distribution with both.',
    pattern: 'A random number, drawn from the distribution of the curve.',
    noise: 'Without chance it is {a}. A random number times {sigma} is added.',
    sampled: 'Its key is chosen with probability {a}, its soft weight: then it is 1, else 0.',
  },
  fits: 'Mean and expectation are {n} standard errors apart: that fits.',
  unlikely: 'Mean and expectation are {n} standard errors apart: rare by luck alone.',

  top: {
    title: 'The top key of this row',
    key: 'key',
    share: 'on top',
    expected: 'expected',
    other: 'In {share} of the draws it is another key than without chance.',
    formula: {
      sampled: 'A key is sampled from the soft weights, so they are what is expected.',
      gumbel: 'Gumbel noise is added and the largest taken: that samples from the softmax of scores ÷ noise.',
    },
    fits: 'χ² = {statistic} with {freedom} degrees of freedom. Luck alone takes counts this far from the expectation in {luck} of all runs: that fits.',
    unlikely:
      'χ² = {statistic} with {freedom} degrees of freedom. Luck alone takes counts this far from the expectation in {luck} of all runs: rare.',
  },

  words: {
    title: 'How often another word is written',
    read: 'Each after the words before it as they stand.',
    produced: 'Each after the words that the same draw has written before it.',
    written: 'word',
    differs: 'another',
    counted: 'likeliest, in how many draws',
    others: 'others',
  },
};

export type DrawsWords = typeof drawsEn;
