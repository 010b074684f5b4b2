import { beforeAll, describe, expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import type { Stage } from '../../plan/stages';
import { inTowards, keptBy, outOf } from './levels';

let stages: readonly Stage[];
beforeAll(async () => {
  stages = (await walk()).stages;
});

/** A model of two layers: the first has two blocks. */
const deep = ['enc.0.self.scores', 'enc.0.ffn.hidden', 'enc.1.self.scores'].map(
  (id): Stage => ({
    ...{ id, place: id.replace(/\.\w+$/, ''), kind: id.replace(/.*\./, '') },
    ...{ steps: [], off: false, from: [], to: [] },
  }),
);

describe('outwards', () => {
  test.each([
    ['dec.0.cross.scores', 'dec.0.cross'],
    ['dec.0.cross', 'dec.0'],
    // The decoder has one layer, so there is nothing more to see of it.
    ['dec.0', 'map'],
    ['dec', 'map'],
    ['source.embed', 'source'],
    ['source', 'map'],
    ['map', undefined],
  ])('from %s to %s', (id, out) => expect(outOf(stages, id)).toBe(out));

  test('with two layers the whole side is a level of its own', () => {
    expect(outOf(deep, 'enc.0')).toBe('enc');
    // The second layer is one block: its layer shows no more.
    expect(outOf(deep, 'enc.1.self')).toBe('enc');
  });
});

test('inwards is outwards again, step by step', () => {
  for (const { id } of stages) {
    const trail = [id];
    for (let at: string | undefined = id; at; at = outOf(stages, at)) if (at !== id) trail.unshift(at);
    expect(trail[0]).toBe('map');
    for (const [i, view] of trail.slice(0, -1).entries()) expect(inTowards(stages, view, id)).toBe(trail[i + 1]);
  }
});

test('one keeps one’s place while going out, and takes another by going elsewhere', () => {
  const out = ['dec.0.cross', 'dec.0', 'map'].reduce<string | undefined>(keptBy, 'dec.0.cross.scores');
  expect(out).toBe('dec.0.cross.scores');
  expect(keptBy(out, 'enc.0.self')).toBe('enc.0.self');
  expect(keptBy(undefined, 'map')).toBe('map');
});
