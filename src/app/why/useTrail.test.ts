import { expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import { operandCells, stopsOf } from './useTrail';

const score = { tensor: 'dec.0.cross.raw_scores', at: [0, 3, 1, 2] };
const query = { tensor: 'dec.0.cross.q', at: [0, 3, 1, 5] };

test('every stop is an operand of the one before it', async () => {
  const result = await walk();
  const stops = stopsOf(result, [score, query]);
  expect(stops.map(({ follows }) => follows)).toEqual([true, true]);
  expect(operandCells(stops[0].explained!)).toContainEqual(stops[1].ref);
  const [, astray] = stopsOf(result, [score, { ...query, at: [0, 3, 0, 5] }]);
  expect(astray.follows).toBe(false);
});

test('places stay where they are under another number of heads, or are gone', async () => {
  const [here] = stopsOf(await walk({ heads: 8 }), [score]);
  expect(here.explained?.expected).toBeDefined();
  const [gone] = stopsOf(await walk({ heads: 2 }), [score]);
  expect(gone).toMatchObject({ ref: undefined, explained: undefined });
});

test('a trail leads from the word written to the table', async () => {
  const result = await walk();
  let place = { tensor: 'output.word', at: [0, 0] as readonly number[] };
  const seen: string[] = [];
  for (let i = 0; i < 200; i++) {
    const [{ explained }] = stopsOf(result, [place]);
    seen.push(place.tensor);
    if (!explained) break;
    const [first] = operandCells(explained).filter(({ tensor }) => result.plan.tensors[tensor].kind !== 'input');
    if (!first) break;
    const shape = result.tensors[first.tensor].shape;
    const at = shape.map((size, axis) => {
      const inner = shape.slice(axis + 1).reduce((n, d) => n * d, 1);
      return Math.floor(first.index / inner) % size;
    });
    place = { tensor: first.tensor, at };
  }
  expect(seen.at(-1)).toBe('target.ids');
  expect(seen.length).toBeGreaterThan(10);
});
