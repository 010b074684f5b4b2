import { expect, test } from 'vitest';
import { listShared, readShared } from './sharedFile';

// Runs in Node and in both browsers: the answers must be the same, whether the folder is there or not.
test('a shared file is read and listed, or the shared folder is not there at all', async () => {
  const names = await listShared('rng');
  const known = (await readShared('rng/rng_kat.json')) as object | undefined;
  if (names === undefined) {
    expect(known).toBeUndefined();
    return;
  }
  expect(names).toContain('rng_kat.json');
  expect(Object.keys(known!).length).toBeGreaterThan(0);
  await expect(readShared('rng/no-such-file.json')).rejects.toThrow('no-such-file.json');
});
