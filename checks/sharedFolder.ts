import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder beside the repository with the cases and known answers that others made; it need not be there. */
const SHARED = fileURLToPath(new URL('../../shared', import.meta.url));

/** The text of a file, e.g. `rng/rng_kat.json`; undefined when there is no shared folder. Rejects when only the file is missing. */
export const readSharedText = async (path: string, root = SHARED): Promise<string | undefined> =>
  existsSync(root) ? readFile(resolve(root, path), 'utf8') : undefined;

/** The names in a folder, sorted; undefined when there is no shared folder. */
export const listSharedNames = async (folder: string, root = SHARED): Promise<string[] | undefined> =>
  existsSync(root) ? (await readdir(resolve(root, folder))).sort() : undefined;
