import { expect, test } from 'vitest';
import { dice } from './dice';

test('the same seed throws the same numbers, another seed others', () => {
  const throws = (seed: number): number[] => {
    const one = dice(seed, 'test');
    return Array.from({ length: 20 }, () => one.below(1000));
  };
  expect(throws(7)).toEqual(throws(7));
  expect(throws(7)).not.toEqual(throws(8));
});

test('every side comes up about as often as the others', () => {
  const one = dice(3, 'test');
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 6000; i++) counts[one.below(6)]++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

test('shuffling keeps every element', () => {
  const list = Array.from({ length: 30 }, (_, i) => i);
  const shuffled = dice(1, 'test').shuffled(list);
  expect(shuffled).not.toEqual(list);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
});
