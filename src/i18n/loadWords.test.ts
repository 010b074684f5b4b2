import { expect, test } from 'vitest';
import { loadWords, wordsIn } from './loadWords';

test('a language can be read once it was downloaded', async () => {
  expect(() => wordsIn('zh')).toThrow('zh');
  const words = await loadWords('zh');
  expect(wordsIn('zh')).toBe(words);
  expect(await loadWords('zh')).toBe(words);
  expect(words.page.language.zhName).not.toBe((await loadWords('en')).page.knobs.label);
});
