import { fill } from '../../i18n/fill';
import type { PageTexts } from '../../i18n/page.en';
import type { Derivative } from './derivative';

/** What is differentiated, in words: `the logit of “你”`. */
export const scalarText = (words: PageTexts['backward'], { of, word = '' }: Pick<Derivative, 'of' | 'word'>): string =>
  fill(words.scalar[of], { word });

/** `d loss / d scores`. */
export const slopeText = (
  words: PageTexts['backward'],
  { of, word = '' }: Pick<Derivative, 'of' | 'word'>,
  name: string,
): string => fill(words.slope, { scalar: of === 'number' ? word : words.short[of], name });

/** With a capital in front, where a language has them; the name of a number is as it is. */
export const sentence = (text: string): string =>
  text.endsWith(']') ? text : text.charAt(0).toUpperCase() + text.slice(1);
