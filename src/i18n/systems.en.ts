import type { Words } from './words';

/** What the page says around the systems. */
export const systemsEn = {
  /** The button that leads to all systems, and the name of the list. */
  button: 'Systems',
  hint: 'All systems (G)',
  title: 'All systems',
  presets: 'Points to see',
  figure: 'Picture',
  label: 'The system on screen',
  previous: 'Previous system',
  next: 'Next system',
  leave: 'Leave this point: the knobs as the system opens',
  more: 'More',
  less: 'Less',
  /** Under a batch of which one item is shown. */
  batch: {
    shown: 'Shown is item {item}: no item depends on another.',
    compute: 'Compute all of them',
    running: 'Computing …',
    done: 'All {items} items in {milliseconds} ms ({backend}); in this item the largest difference is {most}.',
  },
};

export type SystemsTexts = Words<typeof systemsEn>;
