import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { excess, firstVisit, LIMIT } from '../scripts/size.mjs';

let dist: string;
afterEach(() => rmSync(dist, { recursive: true }));

function build(files: Record<string, string | Uint8Array>): void {
  dist = mkdtempSync(join(tmpdir(), 'size-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), content);
  }
}

/** Text that gzip cannot shorten below about three quarters. */
const noise = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 26).toString(36).slice(-1) + String.fromCharCode(33 + ((state >>> 18) % 90));
  }).join('');
};

const page =
  '<script type="module" crossorigin src="./assets/index-1.js"></script><link rel="stylesheet" href="./assets/index-2.css">';

test('imports, workers, styles and one direction count; what is loaded later does not', () => {
  build({
    'index.html': page,
    'assets/index-1.js':
      'import{a}from"./shared-3.js";new Worker(new URL(`worker-4.js`,import.meta.url));import("./later-5.js")',
    'assets/shared-3.js': 'export const a=1',
    'assets/worker-4.js': 'import"./deep-6.js"',
    'assets/deep-6.js': '1',
    'assets/later-5.js': noise(500_000),
    'assets/index-2.css': 'p{}',
    'translator/en-zh.safetensors': new Uint8Array(400_000),
    'translator/zh-en.safetensors': new Uint8Array(300_000),
  });
  const visit = firstVisit(dist);
  const expected = ['index-1.js', 'index-2.css', 'shared-3.js', 'worker-4.js', 'deep-6.js'];
  expect(visit.files.sort()).toEqual(expected.map((name) => `assets/${name}`).sort());
  expect(visit.parameters).toBe(400_000);
  expect(excess(visit)).toEqual([]);
});

test('too much JavaScript in an imported chunk is found', () => {
  build({
    'index.html': page,
    'assets/index-1.js': 'import"./big-3.js"',
    'assets/big-3.js': noise(400_000),
    'assets/index-2.css': '',
  });
  const visit = firstVisit(dist);
  expect(visit.javascript).toBeGreaterThan(LIMIT.javascript);
  expect(excess(visit)).toHaveLength(1);
});

test('too large parameters are found', () => {
  build({ 'index.html': '', 'translator/en-zh.safetensors': new Uint8Array(LIMIT.all) });
  expect(excess(firstVisit(dist))[0]).toContain('at most 1000.0 kB');
});
