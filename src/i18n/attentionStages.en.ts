import type { StagesOf } from './stageTexts';

const untrained = 'The model was trained with 4 heads; any other number shows it doing what it never practised.';

/** Stages inside an attention block, from Q, K and V to what leaves it. */
export const attentionStagesEn = {
  qkv: {
    name: 'Q, K, V',
    title: 'Three views of every word: query, key, value',
    say: [
      'Each word asks (Q), says what it offers (K) and carries content (V): the same {E} numbers through three sets of parameters.',
      'Each word asks (Q), says what it offers (K) and carries content (V).',
    ],
  },
  split: {
    name: 'Split heads',
    title: 'Every head gets its own slice',
    say: [
      'The {E} numbers of each word are cut into {H} slices of {D}, one a head: each head compares words in its own way.',
      'The numbers of each word are cut into one slice a head.',
    ],
    try: {
      knob: 'heads',
      text: `Set heads to 1 or 8 and watch the slices grow or shrink; E stays the same. ${untrained}`,
    },
  },
  scores: {
    name: 'Scores',
    title: 'How well does each query match each key?',
    say: [
      'Every cell is one dot product. The query of “{query}” matches the key of “{key}” best: {value}.',
      'Every cell is one dot product of a query with a key.',
    ],
    try: {
      knob: 'heads',
      text: `Set heads to 8: every score is a sum of half as many products. ${untrained}`,
    },
  },
  scale: {
    name: 'Scale',
    title: 'Keep the scores from growing with the head',
    say: [
      'A sum of {D} products spreads about √{D} = {rootD} times as wide as one. Divided by that, “{moved}” goes from {before} to {after}.',
      'Every score is divided by {divisor}, which is not the square root of the head’s width {headWidth}. “{moved}” goes from {before} to {after}.',
      'Every score is divided by the square root of the head’s width.',
    ],
    try: {
      knob: 'scale',
      text: 'Set “Scale of scores” to none and go on to softmax: is anything left for the other keys?',
    },
    off: { text: 'Scores are not scaled here: wider heads make larger scores.', knob: 'scale' },
  },
  softcap: {
    name: 'Soft cap',
    title: 'No score beyond the cap',
    say: ['Large scores are bent towards a limit that they never pass.'],
    off: { text: 'Scores are not capped here.' },
  },
  bias: {
    name: 'Bias',
    title: 'A head start for some keys',
    say: ['A number for each query and key is added to the scores.'],
    off: { text: 'Nothing is added to the scores here.' },
  },
  noise: {
    name: 'Noise',
    title: 'Scores with noise',
    say: [
      'Random numbers times σ = {sigma} are added. For “{query}” the score of “{moved}” changes most: {before} becomes {after}.',
      'Random numbers times σ = {sigma} are added to the scores.',
      'Random numbers are added to the scores.',
    ],
    try: {
      knob: 'noiseSigma',
      text: 'Push σ up slowly: the pattern stays, only its strength grows. When does another word win?',
    },
    off: {
      text: 'No noise is added: the scores pass through. Turn up “Score noise σ” to add some.',
      knob: 'noiseSigma',
    },
  },
  mask: {
    name: 'Mask',
    title: 'Which keys may be looked at?',
    say: [
      '{allowed} of {total} cells are open; the others are left out before weights are made, so they get exactly 0.',
      'Closed cells are left out before weights are made.',
    ],
    off: { text: 'Nothing is masked here: every word may look at every word.' },
  },
  temperature: {
    name: 'Temperature',
    title: 'Sharper or more even?',
    say: [
      'Scores are divided by T = {temperature}: above 1 the weights even out, below 1 the best key takes more.',
      'Scores are divided by the temperature before weights are made.',
    ],
    try: { knob: 'temperature', text: 'Go down to 0.1, then up to 5: from one word alone to all words alike.' },
    off: {
      text: 'At T = 1 the scores pass through as they are. Turn “Temperature” to change their spread.',
      knob: 'temperature',
    },
  },
  softmax: {
    name: 'Softmax',
    title: 'Scores become weights',
    say: [
      'Each row of scores becomes weights that add up to 1. “{query}” looks most at “{key}” ({value}).',
      'Each row of scores becomes weights that add up to 1.',
    ],
    try: {
      knob: 'temperature',
      text: 'Change the temperature: the order of the weights stays, their spread does not.',
    },
    off: { text: 'A slip: the scores themselves are taken for weights. Their rows do not add up to 1.' },
  },
  double: {
    name: 'Softmax again',
    title: 'A slip: softmax a second time',
    say: [
      'Weights go through softmax once more and come out nearly even: the most for “{query}” is now {value}.',
      'Weights go through softmax once more and come out nearly even.',
    ],
  },
  select: {
    name: 'Selection',
    title: 'Hard attention: only some keys stay',
    say: [
      'Of {M} keys “{query}” keeps {kept}; most of its weight is on “{key}” ({value}).',
      'Only some of the keys keep a weight.',
    ],
    try: {
      knob: 'selection',
      text: 'Compare “largest only” with “one sampled”: under another seed, does the sampled word change?',
    },
    off: {
      text: 'Soft attention: every key keeps its weight. Choose another “Selection” to keep only some.',
      knob: 'selection',
    },
  },
  dropout: {
    name: 'Dropout',
    title: 'Some weights are dropped',
    say: [
      'Each weight is dropped with probability p = {p}: here {dropped} of {total}. In training the others are divided by 1 − p, so the row of “{query}” adds up to {sum}.',
      'In training some weights are dropped at random.',
    ],
    try: { knob: 'dropoutP', text: 'Raise p: weights that are dropped stay dropped, and more join them.' },
    off: {
      text: 'Every weight stays. Set “Mode” to training and turn up “Dropout p” to drop some.',
      knob: 'dropoutP',
    },
  },
  context: {
    name: 'Context',
    title: 'Weights × V: what each word takes along',
    say: [
      'The context of “{query}” is a mix of values, most of it ({value}) from “{key}”.',
      'Each row is a mix of values, as much of each as the weights say.',
    ],
    try: {
      knob: 'selection',
      text: 'Choose “hard: largest only”: each context is then the value of one single word.',
    },
  },
  mix: {
    name: 'Rearrange heads',
    title: 'Heads rearranged by hand',
    say: [
      'What goes on was put together from the {H} heads by hand: a row of the mix says how much of each head stands in that head’s place.',
      'What goes on was put together from the heads by hand.',
    ],
    off: { text: 'Every head keeps its place. Under “Heads” you can switch heads off, copy, swap or average them.' },
  },
  merge: {
    name: 'Merge heads',
    title: 'The heads side by side again',
    say: [
      'A slip: reshaped without transposing first. Of {parts} pieces, one a word and head, only {inPlace} stand where they belong.',
      'The {H} contexts of each word, {D} numbers each, are laid side by side: {E} numbers again.',
      'The contexts of all heads are laid side by side.',
    ],
    try: { knob: 'heads', text: `Set heads to 1: there is nothing left to merge. ${untrained}` },
  },
  project: {
    name: 'Project',
    title: 'The heads are mixed',
    say: [
      'One more learned map ({parameters} parameters) mixes what the heads found into {E} numbers a word.',
      'One more learned map mixes what the heads found.',
    ],
  },
} satisfies StagesOf;
