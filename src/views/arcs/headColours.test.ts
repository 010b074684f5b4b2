import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { contrast } from '../colours/contrast';
import { HEAD_COLOURS, headColour } from './headColours';

const css = readFileSync(new URL('./headColours.css', import.meta.url), 'utf8');
const found = [...css.matchAll(/(--head-\d): light-dark\((#\w+), (#\w+)\)/g)];
const themes = {
  light: { ground: '#fbfaf7', colours: found.map(([, , light]) => light) },
  dark: { ground: '#14171d', colours: found.map(([, , , dark]) => dark) },
};

// What is seen with all cones, without the red ones and without the green ones (Viénot, Brettel, Mollon 1999).
const READERS = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deutan: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
};

function seen(colour: string, mix: readonly number[]) {
  const { r, g, b } = rgb(colour);
  const linear = [r, g, b].map((c) => (c / 255) ** 2.2);
  const [red, green, blue] = [0, 3, 6].map((i) => mix[i] * linear[0] + mix[i + 1] * linear[1] + mix[i + 2] * linear[2]);
  return lab(rgb(...([red, green, blue].map((c) => 255 * Math.max(0, c) ** (1 / 2.2)) as [number, number, number])));
}

test('every head has one, and they begin again behind the last', () => {
  expect(found.map(([, name]) => `var(${name})`)).toEqual(
    Array.from({ length: HEAD_COLOURS }, (_, head) => headColour(head)),
  );
  expect(headColour(HEAD_COLOURS)).toBe(headColour(0));
});

describe.each(Object.entries(themes))('%s', (_, { ground, colours }) => {
  test('lines stand out from the page', () => {
    for (const colour of colours) expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(READERS))('any two are apart, for readers with cones: %s', (_, mix) => {
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(i + 1)) {
        const [one, other] = [seen(a, mix), seen(b, mix)];
        const distance = Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
        expect(distance, `${a} ${b}`).toBeGreaterThan(20);
      }
    }
  });
});
