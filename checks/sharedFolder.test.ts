import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listSharedNames, readSharedText } from './sharedFolder';

const here = fileURLToPath(new URL('.', import.meta.url));

test('reads and lists what is there', async () => {
  expect(await listSharedNames('.', here)).toContain('sharedFolder.test.ts');
  expect(await readSharedText('sharedFolder.ts', here)).toContain('readSharedText');
});

test('without the folder the answer is undefined, without the file it is an error', async () => {
  expect(await readSharedText('x.json', `${here}nowhere`)).toBeUndefined();
  expect(await listSharedNames('.', `${here}nowhere`)).toBeUndefined();
  await expect(readSharedText('x.json', here)).rejects.toThrow('x.json');
});
