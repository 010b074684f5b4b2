import type { Words } from './words';

/** What the page says around the systems. */
export const systemsEn = {
  /** The button that leads to all systems, and the name of the list. */
  button: 'Systems',
  title: 'All systems',
  presets: 'Points to see',
  presetsHint: 'Set the knobs so that one point is seen.',
  figure: 'Picture',
  label: 'The system on screen',
  back: 'Back to the translator',
};

export type SystemsTexts = Words<typeof systemsEn>;
