import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knobIds, translatorSystem } from '../src/experiment/knobs';

// LESSONS.md is what course pages are written from: it has to say what the knob table says.
const lines = readFileSync('LESSONS.md', 'utf8').split('\n');
const cells = (name: string): string[] => {
  const found = lines.filter((line) => line.startsWith('| `') && line.split('`')[1] === name);
  expect(found, `rows of ${name}`).toHaveLength(1);
  return found[0].split('|').map((cell) => cell.trim());
};

test.each(knobIds)('%s', (id) => {
  const row = translatorSystem.knobs[id];
  const [, , , values, normal] = cells(row.link);
  if (row.kind === 'switch') {
    expect([values, normal]).toEqual(['on, off', row.default ? 'on' : 'off']);
  } else if (row.kind === 'choice') {
    expect([values, normal]).toEqual([row.options.join(', '), String(row.default)]);
  } else {
    expect([values, normal]).toEqual([`${row.min} to ${row.max}`, String(row.default)]);
  }
});
