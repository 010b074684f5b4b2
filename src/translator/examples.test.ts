import { expect, test } from 'vitest';
import { writeCorpus } from './corpus/corpus';
import { EXAMPLES } from './examples';

const { train, heldOut } = writeCorpus();
const known = new Set([...train, ...heldOut].map(({ en, zh }) => `${en.join(' ')} | ${zh.join(' ')}`));

test.each(EXAMPLES)('"$en" is in the corpus as it stands', ({ en, zh }) => {
  expect(known).toContain(`${en} | ${zh}`);
});

test('the two that the page is known for come first', () => {
  expect(EXAMPLES.slice(0, 2).map(({ en }) => en)).toEqual(['who are you', 'I love machine learning']);
});
