import { expect, test } from 'vitest';
import { drawsTexts } from './draws';
import { placesIn } from './fill';
import { histogramTexts } from './histogram';

/** Every text by its path. */
const leaves = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

test.each([drawsTexts, histogramTexts])(
  'both languages have the same places to fill, and nothing is left in English',
  (texts) => {
    const chinese = new Map(leaves(texts.zh));
    for (const [path, text] of leaves(texts.en)) {
      expect(placesIn(chinese.get(path)!).sort(), path).toEqual(placesIn(text).sort());
      if (/[a-z]{3}/i.test(text.replace(/\{\w+\}/g, ''))) expect(chinese.get(path), path).not.toBe(text);
    }
  },
);
