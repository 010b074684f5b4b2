import { expect, test } from 'vitest';
import { createKept } from './kept';

test('each thing is loaded once, also while it is on its way', async () => {
  const asked: string[] = [];
  const load = createKept(async (name: string) => {
    asked.push(name);
    return name.toUpperCase();
  });
  expect(await Promise.all([load('a'), load('a'), load('b')])).toEqual(['A', 'A', 'B']);
  await load('a');
  expect(asked).toEqual(['a', 'b']);
});

test('what failed is tried anew', async () => {
  let tries = 0;
  const load = createKept(async () => {
    tries++;
    if (tries === 1) throw new Error('away');
    return tries;
  });
  await expect(load('a')).rejects.toThrow('away');
  expect(await load('a')).toBe(2);
});
