import { expect, test } from 'vitest';
import { chooseLanguage } from './language';

test.each([
  ['zh', ['en-GB'], 'zh'],
  ['zh-CN', ['en-GB'], 'zh'],
  ['fr', ['zh-Hans-CN', 'en'], 'zh'],
  [null, ['de', 'zh-TW', 'en'], 'zh'],
  [null, ['de'], 'en'],
  [null, [], 'en'],
] as const)('asked for %s, reader of %s: %s', (asked, reader, expected) => {
  expect(chooseLanguage(asked, reader)).toBe(expected);
});
