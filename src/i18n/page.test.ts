import { expect, test } from 'vitest';
import { pageTexts } from '../../checks/texts';
import { placesIn } from './fill';

/** Every text by its path, e.g. `knob.heads.label`. */
function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const english = leaves(pageTexts.en);
const chinese = new Map(leaves(pageTexts.zh));

test('both languages say the same things, with the same places to fill', () => {
  expect(english.length).toBeGreaterThan(100);
  expect([...chinese.keys()]).toEqual(english.map(([path]) => path));
  for (const [path, text] of english) {
    expect(placesIn(chinese.get(path)!).sort(), path).toEqual(placesIn(text).sort());
  }
});

test('nothing is left in English', () => {
  // Names of keys are the same everywhere.
  const words = english.filter(([path]) => !/^keys\.list\.\d+\.0$/.test(path));
  const same = words.filter(([path, text]) => chinese.get(path) === text && /[a-z]{3}/i.test(text));
  expect(same.map(([path]) => path)).toEqual([
    'language.enName',
    'backend.webgpu',
    'backend.cpu',
    'output.from',
    'knob.dropoutP.label',
    'backward.short.logit',
    'backward.scalar.number',
    'backward.slope',
  ]);
});
