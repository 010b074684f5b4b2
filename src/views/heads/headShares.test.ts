import { describe, expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import { tensor } from '../../tensor/tensor';
import { blockOf } from './headBlock';
import { contributions, headShares } from './headShares';

describe('contributions', () => {
  // Two heads of width 1 over two rows; W_o doubles the first head into feature 0 and sends the second into both.
  const context = tensor([1, 2, 2, 1], [1, 10, 3, 30]);
  const wo = tensor([2, 2], [2, 1, 0, -1]);

  test('each head goes through its own slice of W_o', () => {
    expect(contributions(context, wo, 0)).toEqual([
      [2, 0],
      [3, -3],
    ]);
    expect(contributions(context, wo, 1)).toEqual([
      [20, 0],
      [30, -30],
    ]);
  });

  test('with the bias they are the output of the block, in every row of every block', async () => {
    const { plan, tensors, stages } = await walk();
    const places = stages.filter(({ kind }) => kind === 'context').map(({ place }) => place);
    expect(places).toEqual(['enc.0.self', 'dec.0.self', 'dec.0.cross']);
    for (const place of places) {
      const { output: projected } = blockOf(plan, place)!;
      const output = tensors[`${place}.attn_output`];
      const [, rows, width] = output.shape;
      for (let row = 0; row < rows; row++) {
        const added = contributions(tensors[projected!.context], tensors[projected!.wo], row);
        for (const e of [0, 17, width - 1]) {
          const sum = added.reduce((sum, part) => sum + part[e], tensors[`${place}.bo`].values[e]);
          expect(sum).toBeCloseTo(output.values[row * width + e], 5);
        }
      }
    }
  });
});

describe('headShares', () => {
  test('a head that pulls the other way has a share, and less than nothing of what comes out', () => {
    const [forward, back] = headShares([
      [3, 0],
      [-1, 0],
    ]);
    expect(forward).toEqual({ share: 0.75, along: 1.5 });
    expect(back).toEqual({ share: 0.25, along: -0.5 });
  });

  test('a head at a right angle to the others has what its length gives', () => {
    const shares = headShares([
      [3, 0],
      [0, 4],
    ]);
    expect(shares.map(({ along }) => along)).toEqual([9 / 25, 16 / 25]);
    expect(shares[0].share).toBeCloseTo(3 / 7, 12);
  });

  test('no head, no share', () => {
    expect(headShares([[0], [0]])).toEqual([
      { share: 0, along: 0 },
      { share: 0, along: 0 },
    ]);
  });
});
