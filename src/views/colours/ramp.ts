import { interpolateLab, piecewise, rgb } from 'd3';
import { contrast } from './contrast';
import type { Theme } from './theme';

/** `diverging`: blue below zero, orange above. `sequential`: blue, from nothing to the most. */
export type RampKind = 'diverging' | 'sequential';

/** A colour map as a table of 256 colours; index 0 is the lowest value. */
export interface Ramp {
  readonly css: readonly string[];
  /** Red, green, blue, 255 of every entry, as ImageData wants it. */
  readonly bytes: Uint8ClampedArray;
  /** Black or white, whichever can be read on the entry. */
  readonly ink: readonly string[];
}

export const ENTRIES = 256;

// Distance from the page is magnitude: on paper larger is darker, in the dark larger is brighter. Blue and orange stay
// apart for readers who do not see red or green, and both arms have the same lightness at the same magnitude.
const STOPS: Readonly<Record<Theme, Readonly<Record<RampKind, readonly string[]>>>> = {
  light: {
    diverging: ['#144a8c', '#5b93cf', '#f6f4ef', '#dd8547', '#9c3600'],
    sequential: ['#f6f4ef', '#a9c2f0', '#5a86de', '#123a9c'],
  },
  dark: {
    diverging: ['#93c8ff', '#4383c4', '#242a34', '#c06c2e', '#ffb27d'],
    sequential: ['#242a34', '#2f569f', '#5b8fe8', '#bcd7ff'],
  },
};

const made = new Map<string, Ramp>();

/** The colour map of a kind in a theme. Tables are made once. */
export function ramp(kind: RampKind, theme: Theme): Ramp {
  const name = `${theme} ${kind}`;
  const known = made.get(name);
  if (known) return known;
  const fresh = table(piecewise(interpolateLab, [...STOPS[theme][kind]]));
  made.set(name, fresh);
  return fresh;
}

function table(colour: (t: number) => string): Ramp {
  const css: string[] = [];
  const ink: string[] = [];
  const bytes = new Uint8ClampedArray(ENTRIES * 4);
  for (let i = 0; i < ENTRIES; i++) {
    const { r, g, b } = rgb(colour(i / (ENTRIES - 1)));
    bytes.set([r, g, b, 255], i * 4);
    css.push(`rgb(${bytes.subarray(i * 4, i * 4 + 3).join(',')})`);
    ink.push(contrast(css[i], '#000') > contrast(css[i], '#fff') ? '#000' : '#fff');
  }
  return { css, bytes, ink };
}
