import { backwardEn } from './backward.en';
import { checkEn } from './check.en';
import { codeEn } from './code.en';
import { compareEn } from './compare.en';
import { forceEn } from './force.en';
import { headsEn } from './heads.en';
import { mapEn } from './map.en';
import { systemsEn } from './systems.en';
import { whyEn } from './why.en';
import type { Words } from './words';

/** The words of the page around the pictures. `{places}` are filled in by `fill`. */
export const pageEn = {
  title: 'Attention Playground',
  tagline: 'every number of it, one step at a time',
  skip: 'Skip to the picture',
  loading: 'Loading, then computing …',

  direction: {
    'en-zh': 'English → Chinese',
    'zh-en': 'Chinese → English',
    turn: 'Translate the other way round: {direction}',
  },
  language: { label: 'Language', en: 'EN', zh: '中', enName: 'English', zhName: '简体中文' },
  theme: { toLight: 'Light theme', toDark: 'Dark theme' },

  sentence: {
    label: 'Sentence and translation',
    source: 'Sentence',
    target: 'Translation',
    edit: 'Edit sentence',
    examples: 'Examples',
    unknownWord: 'not in the vocabulary',
    unfinished: 'the model did not end the sentence',
    producedNext: 'the word being produced',
    comesLater: 'comes later',
  },

  editor: {
    title: 'Edit sentence',
    type: { en: 'Type English words', zh: 'Type Chinese, with or without spaces' },
    cutEn: 'Words',
    cutZh: 'Words – move the boundaries with ✂ and ⊕ where the cut is wrong',
    join: 'Join {left} and {right}',
    split: 'Cut {left} | {right}',
    remove: 'Remove {word}',
    unknown: '“{word}” is not among the {count} words this translator knows.',
    nearest: 'Nearest:',
    noneNear: 'No known word is near it. Choose one below.',
    replace: 'Replace {word} by {near}',
    tooLong: '{count} words; at most {limit} fit.',
    empty: 'Type a word or choose one below.',
    vocabulary: 'Words it knows ({count})',
    search: 'Search the words',
    noMatch: 'No word has “{text}” in it.',
    add: 'Add {word}',
    apply: 'Translate',
    cancel: 'Cancel',
  },

  backend: {
    label: 'Backend: {name}',
    opening: 'starting …',
    none: 'none',
    webgpu: 'WebGPU',
    software: 'software GPU',
    cpu: 'CPU',
    heading: 'Who computed this?',
    said: {
      webgpu: 'Your graphics card, with WebGPU: the shaders shown here are what ran.',
      software:
        'WebGPU without a graphics card: the browser runs the same shaders on a GPU made of software, on the processor.',
      cpu: 'The processor, with the plain TypeScript twin of every shader, in 64-bit numbers.',
    },
    why: {
      'no-navigator-gpu': 'This browser has no WebGPU, or it is switched off.',
      insecure: 'Browsers offer WebGPU only to pages from https or from this machine.',
      'no-adapter': 'The browser has WebGPU, but found no graphics card it may use.',
      'device-failed': 'The graphics card was found but did not start.',
      'device-lost': 'The graphics card went away while the page was open.',
      'worker-failed': 'The browser did not let the page compute in the background.',
      closed: 'The engine had been closed.',
      asked: 'The address asks for it: “backend={name}”.',
    },
    onPage: 'It ran on the page itself, because this place allows no background workers.',
    adapter: 'Adapter: {name}',
    took: 'The last run: {milliseconds} ms, {dispatches} dispatches.',
    tookCpu: 'The last run: {milliseconds} ms.',
    choose: 'Compute with',
    auto: 'best',
  },

  stages: {
    label: 'Stages',
    off: 'off',
    of: 'stage {n} of {count}',
    word: 'word {n} of {count}',
    announce: 'Stage {n} of {count}: {name}. {place}.',
    previous: 'Previous stage (←)',
    next: 'Next stage (→)',
    play: 'Play (space)',
    pause: 'Pause (space)',
    keys: '← → stages · space plays · ? keys',
    unknown: 'This translation has no stage called “{stage}”; the nearest one is shown.',
  },

  output: {
    label: 'Words produced',
    card: 'Word {n}: {word}, {percent}. Look at how it was produced.',
    from: '{word} →',
    also: 'Likeliest words',
  },

  knobs: {
    label: 'Knobs',
    here: 'Knobs of this stage',
    groups: { attention: 'Attention', chance: 'Chance', model: 'How it is built', decoding: 'Words' },
    none: 'No knob acts on this stage directly.',
    resetAll: 'Reset all',
    reset: 'Reset {knob} to {value}',
    locked: 'fixed on this page',
    undo: 'Undo (Ctrl+Z)',
    redo: 'Redo (Ctrl+Shift+Z)',
    newDraw: 'New draw',
    seedRange: 'A whole number from {min} to {max}.',
    untrained:
      'Trained with {trained} heads. The same parameters cut into {heads} have never been trained this way: expect wrong words.',
    open: 'Knobs',
    close: 'Close',
    tryIt: 'Try it:',
    on: 'on',
    off: 'off',
  },

  /** By the knob's id in the knob table. */
  knob: {
    heads: { label: 'Heads H', help: 'Into how many heads the width E = 64 is cut.' },
    noiseSigma: { label: 'Score noise σ', help: 'Adds σ times a fixed random pattern to the scores.' },
    temperature: { label: 'Temperature', help: 'Scores are divided by it: low is sharp, high is even.' },
    selection: { label: 'Selection', help: 'Which weights are kept after softmax.' },
    topK: { label: 'Keys kept k', help: 'Only the k largest weights of a row stay.' },
    threshold: { label: 'Threshold', help: 'Weights below it become 0.' },
    renormalise: { label: 'Renormalise', help: 'Divide what is kept by its sum, so that rows sum to 1 again.' },
    dropoutP: { label: 'Dropout p', help: 'Probability that a weight is set to 0. Acts in training only.' },
    training: { label: 'Mode', help: 'Dropout acts in training; evaluation leaves the weights alone.' },
    decoding: { label: 'Words', help: 'Write the likeliest word, or draw one with the probabilities.' },
    wordTemperature: {
      label: 'Word temperature',
      help: 'Logits are divided by it: low is careful, high is bold.',
    },
    seed: { label: 'Seed', help: 'The same seed gives the same noise, masks and draws on every machine.' },
    where: { label: 'Act on', help: 'The attention blocks that the knobs act on.' },
    scale: {
      label: 'Scale of scores',
      help: 'What the dot products are divided by: D is a head’s width, E the model’s.',
    },
    maskBy: { label: 'Mask by', help: 'Masked keys are left out of softmax, or their scores are multiplied by 0.' },
    softmaxTwice: { label: 'Softmax twice', help: 'Puts the finished weights through softmax once more, unmasked.' },
    noiseWhen: { label: 'Noise acts', help: 'Dropout is switched off in evaluation. Is the noise?' },
    dropoutAt: {
      label: 'Dropout of',
      help: 'What dropout drops: weights, the scores before softmax, or weights twice.',
    },
    merge: { label: 'Merge heads', help: 'Whether the heads’ axis is moved behind the words’ before both are merged.' },
    residual: { label: 'Residual', help: 'Whether a sublayer’s input is added to what it found.' },
    norm: { label: 'Layer norm', help: 'After the sum (as trained), before the sublayer, or nowhere.' },
    normOver: { label: 'Norm over', help: 'What one mean and one variance are taken over.' },
    branchRelu: { label: 'ReLU before the sum', help: 'What is added to a word is then never negative.' },
  },

  /** By the knob's id, then by the choice. A choice without words is shown as it is. */
  choice: {
    selection: {
      soft: 'soft: keep all',
      argmax: 'hard: largest only',
      sampled: 'hard: one sampled',
      topk: 'top-k',
      threshold: 'above a threshold',
    },
    training: { eval: 'evaluation', train: 'training' },
    decoding: { greedy: 'likeliest', sampled: 'drawn' },
    where: {
      all: 'all attention',
      'enc.self': 'encoder self-attention',
      'dec.self': 'decoder self-attention',
      'dec.cross': 'cross-attention',
    },
    scale: { sqrtD: '÷ √D', none: 'none', sqrtE: '÷ √E' },
    maskBy: { exclude: 'exclusion', zero: '× 0' },
    noiseWhen: { always: 'always', training: 'in training' },
    dropoutAt: { weights: 'weights', scores: 'scores', twice: 'weights, twice' },
    merge: { transpose: 'transpose', plain: 'reshape only' },
    norm: { post: 'after the sum', pre: 'before', none: 'none' },
    normOver: { features: 'features', timeFeatures: 'time, features' },
  },

  share: {
    button: 'Share',
    title: 'Share',
    link: 'Link to this picture',
    frame: 'Frame for your own page',
    language: 'Language',
    theme: 'Theme',
    visitors: 'the visitor’s',
    light: 'light',
    dark: 'dark',
    knobs: 'Knobs in the frame',
    knob: 'Knob {knob} in the frame',
    show: 'shown',
    lock: 'locked',
    hide: 'hidden',
    height: 'Let the frame grow with its content (adds a small script)',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: press Ctrl+C (⌘C) to copy.',
  },

  keys: {
    title: 'Keys',
    button: 'Keys (?)',
    list: [
      ['← →  or  [ ]', 'previous, next stage'],
      ['↑ ↓', 'previous, next stage in the stage list'],
      ['← → ↑ ↓  Home  End', 'in a picture or table: from number to number'],
      ['Enter', 'unfold the number: the arithmetic that made it'],
      ['E', 'set the number by hand'],
      ['T', 'numbers as tables, or as pictures'],
      ['+ −', 'closer, further away: stage, block, map'],
      ['space', 'play, pause'],
      ['Ctrl+Z', 'undo a knob, a sentence or a number'],
      ['Ctrl+Shift+Z', 'redo'],
      ['G', 'all systems'],
      ['?', 'this list'],
      ['Esc', 'close'],
    ],
  },

  trouble: {
    link: 'Part of the link could not be used; the rest was.',
    dismiss: 'Dismiss',
    tryAgain: 'Try again',
    useCpu: 'Compute on the CPU',
    stillShown: 'The picture below is still the one of “{sentence}”.',
    lastShown: 'The last picture that could be computed is still shown.',
    unknownWords: 'Not in the vocabulary:',
    weights:
      'The parameters of the translator could not be loaded ({reason}; {file}). Check the connection and try again. On your own server: is the folder “translator” beside the page?',
    backend: 'This backend cannot compute here. {reason}',
    run: 'This could not be computed: {reason}',
    crash: 'The page met an error of its own: {reason}',
    startOver: 'Start over',
  },

  why: whyEn,
  heads: headsEn,
  code: codeEn,
  backward: backwardEn,
  check: checkEn,
  map: mapEn,
  compare: compareEn,
  force: forceEn,
  systems: systemsEn,

  tabs: {
    label: 'What to look at',
    play: 'Play',
    why: 'Why',
    chance: 'Chance',
    heads: 'Heads',
    code: 'Code',
    backward: 'Backward',
    check: 'Check',
  },

  problem: {
    unknownName: '“{name}” is no setting of this page.',
    repeated: '“{name}” stands in the link twice; the first counts.',
    unreadable: '“{name}={value}” cannot be read.',
    notANumber: '“{name}={value}” is not a number.',
    notWhole: '“{name}={value}” is not a whole number.',
    outOfRange: '“{name}={value}” is outside {min} to {max}.',
    notAChoice: '“{name}={value}” is none of: {choices}.',
    noWords: 'The sentence has no words.',
    badWord: '“{value}” is no word: at most {limit} characters, none of them invisible.',
    tooManyWords: 'The sentence has {count} words; at most {limit} fit.',
    tooLong: 'The link has {length} characters; at most {limit} are read.',
  },
};

/** What every language must say: nothing more and nothing less than English does. */
export type PageTexts = Words<typeof pageEn>;
