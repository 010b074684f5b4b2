import { attentionStagesEn } from './attentionStages.en';
import { outputStagesEn } from './outputStages.en';
import { pictureEn } from './picture.en';
import { placesEn } from './places.en';
import { slipsEn } from './slips.en';
import type { StageTexts } from './stageTexts';
import { sublayerStagesEn } from './sublayerStages.en';
import { systemStagesEn } from './systemStages.en';

export const stagesEn: StageTexts = {
  stages: {
    embed: {
      name: 'Word vectors',
      title: 'Words become numbers',
      say: [
        'Each word takes its row from a table of {V} words: {E} numbers that training found, times √{E} = {factor}.',
        'Each word takes its row from a table of word vectors.',
      ],
    },
    position: {
      name: 'Position',
      title: 'Where does the word stand?',
      say: ['A wave pattern for the place is added, so that the same word at another place gets other numbers.'],
    },
    ...attentionStagesEn,
    ...sublayerStagesEn,
    ...outputStagesEn,
    ...slipsEn,
    ...systemStagesEn,
  },

  unknown: {
    name: '',
    title: '{kernel}',
    say: [
      'The kernel “{kernel}” makes “{made}”, of shape {shape}. Its largest number is {most}: {row}, {column}.',
      'What goes in, and what comes out.',
    ],
  },

  ...placesEn,
  ...pictureEn,
};
