import { beforeAll, expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import type { Result } from '../../experiment/result';
import { handMade } from './handMade';

let result: Result;
beforeAll(async () => {
  result = await walk();
});

test.each([
  ['dec.0.cross.raw_scores', ['dec.0.cross.scores']],
  ['dec.0.cross.Wk', ['dec.0.cross.qkv']],
  ['source.ids', ['source.embed']],
  ['output.word', ['output.word']],
  // Noise, mask and temperature are off here: they let the scaled scores pass and make nothing.
  ['dec.0.cross.scores', ['dec.0.cross.scale']],
  ['nothing', []],
])('a number of %s set by hand marks %j', (tensor, expected) => {
  const marked = result.stages.filter((stage) => handMade(result.plan, stage, (name) => name === tensor));
  expect(marked.map(({ id }) => id)).toEqual(expected);
});
