import type { SystemTexts } from '../systemTexts';

/** Words of the system `recurrent`. */
export const recurrentEn: SystemTexts = {
  name: 'Recurrent translator',
  say: 'A recurrent encoder reads the sentence and leaves one state a word. Before each word is written, the decoder’s previous state scores all of them. Choose a word of the translation and look where its weights are. This model has {parameters} parameters; of sentences it never saw it translates {heldOut}% exactly, and its largest weight is on the right word for {alignment}%.',
  presets: {
    machine: {
      name: 'While “machine” is written',
      say: 'The encoder left four states, for 我, 爱, 机器 and 学习. Choose “machine” in the picture: the largest weight is on 机器. Nobody told the model which words belong together.',
    },
    scores: {
      name: 'Bilinear beside additive scores',
      say: 'The scoring function was trained with everything else: {parameters} parameters, and {heldOut}% of unseen sentences exact. Compare the weights, and try the dot product in “Scoring function”.',
    },
    alone: {
      name: 'Without the previous word',
      say: 'On one side the decoder is not told which word it has just written and relies on its previous state alone. It was trained for that, going on from the other: {heldOut}% of unseen sentences are exact. Compare the probabilities.',
    },
    lstm: {
      name: 'LSTM beside GRU',
      say: 'The LSTM has a memory c beside its state and one gate more: {parameters} parameters, and it was trained twice as long. States are not words: with 我 爱 机器 学习, for “machine” it looks most at the state of 学习, read after 机器, whose memory still holds it.',
    },
    janet: {
      name: 'JANET: the forget gate alone',
      say: 'Of the LSTM’s gates only the forget gate is left: what is kept of the old state decides how much of the new one is written. {parameters} parameters, and {heldOut}% of unseen sentences exact.',
    },
    indrnn: {
      name: 'IndRNN: every unit for itself',
      say: 'A unit sees only its own last number, times one weight u. {parameters} parameters, and {heldOut}% of unseen sentences exact. Compare the weights with those of the GRU.',
    },
  },
  knobs: {
    cell: {
      label: 'Cell',
      help: 'The step that makes a new state, in the encoder and in the decoder. Each was trained for itself.',
    },
    score: {
      label: 'Scoring function',
      help: 'How the previous state and an encoder state become a score. Each was trained for itself, with a GRU.',
    },
    feedWord: {
      label: 'Feed the previous word',
      help: 'Off: the next state comes from the context and the previous state alone. Each was trained for itself.',
    },
    temperature: { label: 'Temperature', help: 'Scores are divided by it before softmax.' },
    noiseSigma: {
      label: 'Score noise σ',
      help: 'Random numbers times σ are added to the scores. Not used in training.',
    },
    dropoutP: {
      label: 'Dropout p',
      help: 'Each weight is dropped with this probability, the others are divided by 1 − p.',
    },
  },
  choices: {
    cell: { gru: 'GRU', lstm: 'LSTM', janet: 'JANET', indrnn: 'IndRNN' },
    score: { additive: 'additive', dot: 'dot', scaled: 'scaled dot', bilinear: 'bilinear' },
  },
  contradictions: {
    untrainedScore:
      'These scores were trained with a GRU that is fed the previous word, and with nothing else. Choose those, or additive scores.',
    untrainedAlone: 'Only a GRU with additive scores was trained without the previous word. Feed it, or choose those.',
  },
  stages: {
    embed: {
      name: 'Word vectors',
      title: 'Words become vectors',
      say: [
        'Every word takes its row from a table of {V} words: {E} numbers each, times √{E} = {factor}.',
        'Every word takes its row from a table of word vectors.',
      ],
      off: {
        text: 'The decoder is not told which word it has just written: it relies on its previous state.',
        knob: 'feedWord',
      },
    },
    before: {
      name: 'State before',
      title: 'What each step starts from',
      say: [
        'Row by row, the state before a word: always the row above of what the cell makes. The encoder starts with zeros, the decoder with the encoder’s last state.',
      ],
    },
    inputs: {
      name: 'Into the cell',
      title: 'What comes in, once for each gate',
      say: [
        'A map of its own for every gate of the cell: {parameters} parameters in all. What of the old state joins in is added in the cell.',
        'A map of its own for every gate of the cell.',
      ],
    },
    cell: {
      name: 'Cell',
      title: 'Old state and input make the new state',
      say: [
        'The old state and the input make the new state: {D} numbers a word. Gates, where a cell has them, lie between 0 and 1 and say how much stays and how much is written.',
        'The old state and the input make the new state.',
      ],
    },
    scores: {
      name: 'Scores',
      title: 'The previous state asks every encoder state',
      say: [
        'To write “{word}”, the decoder’s state before it (Q) is compared with each encoder state (K). “{key}” scores most: {value}.',
        'The decoder’s state before each word is compared with each encoder state.',
      ],
      try: { knob: 'score', text: 'Choose another scoring function: what would be needed for it?' },
    },
    softmax: {
      name: 'Softmax',
      title: 'Where does the decoder look?',
      say: [
        'To write “{word}”, the decoder looks most at “{key}” ({value}). Each row of weights adds up to 1.',
        'Each row of scores becomes weights that add up to 1.',
      ],
      try: { knob: 'temperature', text: 'Raise it to 5: when does another word come out?' },
    },
    context: {
      name: 'Context',
      title: 'Weights times encoder states',
      say: [
        'The context for “{word}” is a mix of encoder states, most of it ({value}) that of “{key}”.',
        'Each row is a mix of encoder states, as much of each as the weights say.',
      ],
    },
    fuse: {
      name: 'Fuse',
      title: 'Context and previous word become one input',
      say: [
        'Context and previous word go through a map each, are added and go through tanh: {F} numbers for the cell. Where no word is fed, the context goes alone.',
        'Context and previous word are added up and go through tanh.',
      ],
      try: { knob: 'feedWord', text: 'Switch it off: the context has to say it all.' },
    },
  },
  places: {
    encoder: 'Encoder',
    previous: 'Previous states',
    attention: 'Attention',
    decoder: 'Decoder',
  },
  figure: {
    about:
      'Across the words that are read, down the words that are written. A square is a weight: the stronger its colour, the larger. Choose a word on the left to follow it through the walk.',
    label: 'Weights of attention',
    choose: 'Look at “{word}”',
    weight: 'While “{word}” is written, “{source}” has weight {value}.',
  },
};
