import { describe, expect, test } from 'vitest';
import { placeAt } from '../tensor/shape';
import { elementAt, isPlace, readPlace, writePlace } from './place';

describe('place', () => {
  test('reads what it wrote, and nothing else', () => {
    const place = { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 2, 3] };
    expect(readPlace(writePlace(place))).toEqual(place);
    for (const text of ['', 'a', 'a:', ':1', 'a:1.', 'a:-1', 'a:1.2.3.4.5.6', 'a b:1', `${'x'.repeat(61)}:1`]) {
      expect(readPlace(text), text).toBeUndefined();
    }
    expect(isPlace(place)).toBe(true);
    expect(isPlace({ ...place, at: [1.5] })).toBe(false);
    expect(isPlace({ ...place, at: [] })).toBe(false);
  });

  test('an element and its place along the axes are one another’s inverse', () => {
    const shape = [2, 3, 4];
    for (let i = 0; i < 24; i++) expect(elementAt(shape, placeAt(shape, i))).toBe(i);
    expect(placeAt(shape, 23)).toEqual([1, 2, 3]);
  });

  test('a place outside of the tensor is nowhere', () => {
    expect(elementAt([2, 3], [2, 0])).toBeUndefined();
    expect(elementAt([2, 3], [1])).toBeUndefined();
  });
});
