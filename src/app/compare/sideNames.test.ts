import { describe, expect, test } from 'vitest';
import { pageTexts } from '../../../checks/texts';
import { makeExperiment } from '../../experiment/experiment';
import { defaultKnobs, knobIds, translatorSystem } from '../../experiment/knobs';
import { checkKnob } from '../../experiment/knobValue';
import { presetIds, presets } from '../../experiment/presets';
import { anotherValue } from './anotherValue';
import { sideNames } from './sideNames';

const { en } = pageTexts;

describe('sideNames', () => {
  test('names the knobs that differ, and only those', () => {
    const experiment = makeExperiment({ knobs: { scale: 'none' }, versus: { knobs: { scale: 'sqrtD', heads: 4 } } });
    expect(sideNames(en, experiment)).toEqual({
      a: { full: 'Scale of scores: none', short: 'none' },
      b: { full: 'Scale of scores: ÷ √D', short: '÷ √D' },
    });
  });

  test('names the sentences where they differ', () => {
    const experiment = makeExperiment({ versus: { knobs: {}, sentence: ['who', 'am', 'I'] } });
    expect(sideNames(en, experiment)).toMatchObject({ a: { full: 'who are you' }, b: { short: 'who am I' } });
  });

  test('says so where nothing differs', () => {
    expect(sideNames(en, makeExperiment({ versus: { knobs: {} } })).a.full).toBe(en.compare.nothing);
  });
});

test('another value is one of the knob’s own, and another one', () => {
  for (const id of knobIds) {
    const other = anotherValue(translatorSystem, id, defaultKnobs[id]);
    expect(other, id).not.toBe(defaultKnobs[id]);
    expect(checkKnob(translatorSystem.knobs[id], other), id).toEqual({ value: other });
    expect(anotherValue(translatorSystem, id, other), id).toBe(defaultKnobs[id]);
  }
});

test('every preset has its words, and words are about presets', () => {
  for (const texts of Object.values(pageTexts)) expect(Object.keys(texts.compare.presets)).toEqual([...presetIds]);
  expect(Object.keys(presets)).toEqual([...presetIds]);
});
