/** What the test runner does for tests in a browser, which cannot read files: see `commands` in vitest.config.ts. */
declare module 'vitest/browser' {
  interface BrowserCommands {
    readSharedText: (path: string) => Promise<string | undefined | null>;
    listSharedNames: (folder: string) => Promise<string[] | undefined | null>;
  }
}

const inBrowser = typeof window !== 'undefined';

/**
 * A JSON file of the shared folder beside the repository, e.g. `rng/rng_kat.json`, in Node and in browser tests alike.
 * Undefined when that folder is absent; an Error when the folder is there and the file is not.
 */
export async function readShared(path: string): Promise<unknown | undefined> {
  const text = await (await shared()).readSharedText(path);
  return text == null ? undefined : JSON.parse(text);
}

/** The sorted names in a folder of it, e.g. `conformance/oracle`. Undefined when the shared folder is absent. */
export async function listShared(folder: string): Promise<string[] | undefined> {
  return (await (await shared()).listSharedNames(folder)) ?? undefined;
}

const shared = async () => (inBrowser ? (await import('vitest/browser')).commands : import('./sharedFolder'));
