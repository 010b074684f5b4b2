import type { StageTexts } from './stageTexts';

/** The places of the model, and what a stage says differently at some of them. */
export const placesEn: Pick<StageTexts, 'at' | 'places' | 'model'> = {
  at: {
    'dec.cross.qkv': {
      title: 'The translation asks, the sentence answers',
      say: [
        'Q comes from the words written so far, K and V from the words of the sentence: {E} numbers through three sets of parameters.',
        'Q comes from the words written so far, K and V from the sentence.',
      ],
    },
    'dec.cross.scores': {
      say: [
        'Every cell is one dot product. To write “{word}”, the query of “{query}” matches the key of “{key}” best: {value}.',
        'Every cell is one dot product of a query of the translation with a key of the sentence.',
      ],
    },
    'dec.cross.softmax': {
      title: 'Where does the translation look?',
      say: [
        'To write “{word}”, head {head} looks most at “{key}” ({value}). Each row of weights adds up to 1.',
        'Each row of scores becomes weights that add up to 1.',
      ],
    },
    'dec.cross.context': {
      say: [
        'To write “{word}”, “{query}” takes along a mix of values, most of it ({value}) from “{key}”.',
        'Each row is a mix of values, as much of each as the weights say.',
      ],
    },
    'dec.self.scores': {
      say: [
        'Words already written look at each other. The query of “{query}” matches the key of “{key}” best: {value}.',
        'Words already written look at each other.',
      ],
    },
    'dec.self.mask': {
      title: 'No looking ahead',
      say: [
        'A word may look at itself and at earlier words, for later ones are not written yet: {allowed} of {total} cells are open.',
        'A word may look at itself and at earlier words: later ones are not written yet.',
      ],
    },
    'dec.cross.mask': { off: { text: 'The whole sentence may be looked at: nothing is masked here.' } },
    'enc.ffn.add': { say: ['The word keeps its numbers, and what the feed-forward part found is added to them.'] },
    'dec.ffn.add': { say: ['The word keeps its numbers, and what the feed-forward part found is added to them.'] },
    'target.embed': {
      say: [
        'The words written so far, ‹start› first, take their rows from a table of {V} words: {E} numbers each, times √{E} = {factor}.',
        'The words written so far take their rows from a table of word vectors.',
      ],
    },
  },
  places: {
    source: 'Sentence',
    target: 'Translation so far',
    'enc.self': 'self-attention',
    'enc.ffn': 'feed-forward',
    'dec.self': 'masked self-attention',
    'dec.cross': 'cross-attention',
    'dec.ffn': 'feed-forward',
    output: 'Next word',
    attention: 'Attention',
  },
  model: { enc: 'Encoder', dec: 'Decoder', layer: 'layer {n}' },
};
