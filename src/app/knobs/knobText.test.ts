import { expect, test } from 'vitest';
import { pageTexts } from '../../../checks/texts';
import { knobIds, translatorSystem } from '../../experiment/knobs';
import { languages } from '../../i18n/language';
import { choiceText, knobText } from './knobText';

test('every knob and every choice has words in every language', () => {
  for (const language of languages) {
    const words = pageTexts[language];
    expect(Object.keys(words.knob)).toEqual(knobIds);
    for (const id of knobIds) {
      const row = translatorSystem.knobs[id];
      if (row.kind !== 'choice' || typeof row.default === 'number') continue;
      expect(Object.keys(words.choice), id).toContain(id);
      const texts = row.options.map((option) => choiceText(words, id, option as never));
      expect(new Set(texts).size, id).toBe(row.options.length);
    }
  }
});

test('numbers keep their decimals, and show more only where there are more', () => {
  const words = pageTexts.en;
  expect(knobText(words, translatorSystem.knobs.noiseSigma, 'noiseSigma', Math.fround(0.4))).toBe('0.40');
  expect(knobText(words, translatorSystem.knobs.noiseSigma, 'noiseSigma', Math.fround(0.123))).toBe('0.123');
  expect(knobText(words, translatorSystem.knobs.seed, 'seed', 7)).toBe('7');
  expect(knobText(words, translatorSystem.knobs.renormalise, 'renormalise', false)).toBe('off');
  expect(knobText(words, translatorSystem.knobs.heads, 'heads', 8)).toBe('8');
});
