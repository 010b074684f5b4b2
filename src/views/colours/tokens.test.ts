import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = [...css.matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => ({
  name,
  light,
  dark,
}));
const words = ['ink', 'soft', 'accent', 'q', 'k', 'v', 'scores', 'weights', 'context'];

describe.each(['light', 'dark'] as const)('tokens, %s', (theme) => {
  const colour = (name: string) => tokens.find((token) => token.name === name)![theme];

  it.each(words)('--%s can be read on every ground', (name) => {
    for (const ground of ['bg', 'panel', 'tint']) {
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });
});
