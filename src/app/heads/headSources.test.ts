import { expect, test } from 'vitest';
import { makeExperiment } from '../../experiment/experiment';
import { averaged, inPlace, mixedAt, replaced, sourceOf, sourcesOf, sourceText, swapped } from './headSources';

const place = 'dec.0.cross';

test('a block that nobody touched has every head in its place', () => {
  expect(sourcesOf({}, place, 4)).toEqual([0, 1, 2, 3]);
});

test('a mix for another number of heads takes no hold', () => {
  const mix = { [place]: [1, 0, 2, 'off' as const] };
  expect(sourcesOf(mix, place, 4)).toBe(mix[place]);
  expect(sourcesOf(mix, place, 8)).toEqual(inPlace(8));
});

test('switch off, swap, average; one block leaves the others alone', () => {
  const off = replaced(inPlace(4), 2, 'off');
  expect(off).toEqual([0, 1, 'off', 3]);
  expect(swapped(off, 2, 0)).toEqual(['off', 1, 0, 3]);
  expect(averaged(2)).toEqual(['mean', 'mean']);
  expect(mixedAt({ 'enc.0.self': [1, 0] }, place, off)).toEqual({ 'enc.0.self': [1, 0], [place]: off });
});

test('back in its own place is no mix: nothing of it is left in the experiment', () => {
  const twice = swapped(swapped(inPlace(4), 1, 3), 1, 3);
  expect(makeExperiment({ headMix: mixedAt({}, place, twice) }).headMix).toEqual({});
});

test('a control says what a source is', () => {
  for (const source of [0, 3, 'off', 'mean'] as const) expect(sourceOf(sourceText(source))).toBe(source);
});
