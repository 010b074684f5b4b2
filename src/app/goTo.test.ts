import { expect, test } from 'vitest';
import { walk } from '../../checks/walk';
import { lookAt } from './goTo';

test('a number is on screen at the stage that makes it, with its head and row', async () => {
  const result = await walk();
  expect(lookAt(result, { tensor: 'dec.0.cross.weights_soft', at: [0, 2, 1, 0] })).toEqual({
    stage: 'dec.0.cross.softmax',
    head: 2,
    row: 1,
  });
  expect(lookAt(result, { tensor: 'enc.0.norm1', at: [0, 1, 5] })).toEqual({ stage: 'enc.0.self.norm' });
});

test('what is given is on screen where it is first read', async () => {
  const result = await walk();
  expect(lookAt(result, { tensor: 'source.table', at: [3, 4] })).toEqual({ stage: 'source.embed' });
  expect(lookAt(result, { tensor: 'nothing', at: [0] })).toBeUndefined();
});
