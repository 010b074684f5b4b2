import { beforeAll, expect, test } from 'vitest';
import { stageTexts } from '../../../checks/texts';
import { walk } from '../../../checks/walk';
import type { Result } from '../../experiment/result';
import { blockOf, cellWords } from './placeWords';

let picture: Result;
beforeAll(async () => {
  picture = await walk();
});

const words = (tensor: string, index: number, language: 'en' | 'zh' = 'en'): string =>
  cellWords(picture, stageTexts[language], { tensor, index });

test('a number is where its axes say it is', () => {
  // (B, H, N, M) = (1, 4, 4, 4)
  expect(words('dec.0.cross.raw_scores', 16 + 4 + 2)).toBe('scores, head 2, “你”, “you”');
  expect(words('dec.0.cross.raw_scores', 16 + 4 + 2, 'zh')).toContain('“你”');
  expect(words('enc.0.norm1', 64 + 5)).toBe('normalised words, “are”, feature 6');
  expect(words('source.table', 0)).toMatch(/^table of word vectors, “.+”, feature 1$/);
  expect(words('enc.0.self.bq', 3)).toBe('bias, feature 4');
});

test('its block is the one its tensor is named after', () => {
  const { en } = stageTexts;
  expect(blockOf(en, 'dec.0.cross.q')).toBe('Decoder › layer 1 › cross-attention');
  expect(blockOf(en, 'enc.0.norm1')).toBe('Encoder › layer 1');
  expect(blockOf(en, 'enc.0.norm1.mean')).toBe('Encoder › layer 1');
  expect(blockOf(en, 'source.ids')).toBe('Sentence');
  expect(blockOf(en, 'positions')).toBe('');
});
