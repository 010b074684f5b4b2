import { expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import { blockOf } from './headBlock';
import { headFigures, weightsOf } from './headFigures';

test('every head of “who are you”, at the row that writes 你', async () => {
  const picture = await walk();
  const block = blockOf(picture.plan, 'dec.0.cross')!;
  const heads = headFigures(picture, block, 0);
  expect(heads).toHaveLength(4);
  expect(weightsOf(picture, block)[0]).toMatchObject({ rows: picture.output.length, cols: 4 });
  expect(heads.reduce((sum, head) => sum + head.share!.share, 0)).toBeCloseTo(1, 9);
  expect(heads.reduce((sum, head) => sum + head.share!.along, 0)).toBeCloseTo(1, 9);
  for (const head of heads) {
    expect(head.keys).toBeCloseTo(2 ** head.bits!, 12);
    expect(head.bits).toBeGreaterThan(0);
    expect(head.bits).toBeLessThanOrEqual(2);
    expect(head.weight).toBeGreaterThanOrEqual(1 / 4);
  }
});

test('a head that selects one key a row has an entropy of 0 and one effective key', async () => {
  const picture = await walk({ selection: 'argmax' });
  const heads = headFigures(picture, blockOf(picture.plan, 'dec.0.cross')!, 1);
  expect(heads.map(({ bits, keys, weight }) => [bits, keys, weight > 0.2])).toEqual(Array(4).fill([0, 1, true]));
});
