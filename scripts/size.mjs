// Part of `npm run build`: what a first visit downloads must stay small. Reads the built files, needs no browser.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Most bytes of a first visit: JavaScript gzipped, and everything together. */
export const LIMIT = { javascript: 240_000, all: 1_000_000 };

// What a chunk loads at once: static imports, and files named relative to it (workers, images). Chunks behind
// `import(…)` are fetched when needed and do not count.
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g;
const RELATIVE_FILE = /new URL\(\s*["'`](?:\.\/|\/?assets\/)?([^"'`:]+\.\w+)["'`]/g;
const PAGE_FILE = /<(?:script|link)[^>]*?(?:src|href)="\.?\/?([^":]+\.(?:m?js|css))"/g;

/** @param {string} text @param {RegExp} pattern */
const mentions = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/**
 * Bytes that the built `index.html` downloads on a first visit: the page, its scripts with what they import, its
 * workers and styles (all gzipped), and the parameters of one direction, the larger one (as they are: numbers hardly
 * compress).
 * @param {string} dist folder of the build
 */
export function firstVisit(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = new Set(mentions(page, PAGE_FILE));
  // A set visits what is added while it is walked, so this follows imports to the end.
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    for (const name of [...mentions(text, STATIC_IMPORT), ...mentions(text, RELATIVE_FILE)]) {
      if (existsSync(join(dist, 'assets', name))) files.add(`assets/${name}`);
    }
  }
  const gzipped = (/** @type {string} */ file) => gzipSync(readFileSync(join(dist, file))).length;
  const total = (/** @type {string[]} */ names) => names.reduce((sum, file) => sum + gzipped(file), 0);
  const javascript = total([...files].filter((file) => file.endsWith('.js')));
  const rest = gzipped('index.html') + total([...files].filter((file) => !file.endsWith('.js')));
  const parameters = parameterBytes(join(dist, 'translator'));
  return { javascript, parameters, all: javascript + rest + parameters, files: [...files] };
}

/** Bytes of the direction that needs more: its files begin with its name, e.g. `en-zh`. @param {string} folder */
function parameterBytes(folder) {
  if (!existsSync(folder)) return 0;
  /** @type {Record<string, number>} */
  const bytes = {};
  for (const file of readdirSync(folder)) {
    const direction = file.split('.')[0];
    bytes[direction] = (bytes[direction] ?? 0) + readFileSync(join(folder, file)).length;
  }
  return Math.max(0, ...Object.values(bytes));
}

/** What is too large, in words; empty when nothing is. @param {{ javascript: number, all: number }} visit */
export function excess({ javascript, all }) {
  return [
    ...(javascript > LIMIT.javascript ? [`JavaScript is ${kB(javascript)}, at most ${kB(LIMIT.javascript)}`] : []),
    ...(all > LIMIT.all ? [`a first visit is ${kB(all)}, at most ${kB(LIMIT.all)}`] : []),
  ];
}

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const visit = firstVisit('dist');
  console.log(
    `first visit: ${kB(visit.javascript)} of JavaScript (gzipped), ${kB(visit.parameters)} of parameters, ${kB(visit.all)} in all`,
  );
  const trouble = excess(visit);
  for (const line of trouble) console.error(`too large: ${line}`);
  if (trouble.length > 0) process.exit(1);
}
