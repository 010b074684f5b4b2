import { expect, test } from 'vitest';
import { shippedTranslator } from '../../../checks/shippedTranslator';
import { cpuEngine } from '../../engine/cpuEngine';
import type { Pin } from '../../experiment/edits';
import { makeExperiment } from '../../experiment/experiment';
import { runExperiment } from '../../experiment/runExperiment';
import { whyEn } from '../../i18n/why.en';
import { outcome } from './outcome';

const edited = async (pins: readonly Pin[]): Promise<string | undefined> =>
  outcome(await runExperiment(makeExperiment({ pins }), await shippedTranslator('en-zh'), cpuEngine()), whyEn.edits);

test('another word: both translations', async () => {
  const words = (await shippedTranslator('en-zh')).target.words;
  const pins = [{ tensor: 'output.word', at: [0, 2], value: words.indexOf('什么') }];
  expect(await edited(pins)).toBe('你 是 谁 → 你 是 什么');
});

test('the same words: the probability that moved most', async () => {
  const pins = [{ tensor: 'dec.0.cross.raw_scores', at: [0, 0, 2, 0], value: 3 }];
  expect(await edited(pins)).toMatch(/^The translation stays 你 是 谁\. “.+” goes from [\d.>%]+ to [\d.>%]+\.$/);
});

test('no edit, nothing to say', async () => expect(await edited([])).toBeUndefined());
