import { expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import { nudged, nudgeOf, readNumber, valueText, withoutPin, withPin } from './pins';

const place = { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 2, 0] };

test('a place has one value, the newest, and keeps its turn in the list', () => {
  const other = { tensor: 'source.ids', at: [0, 0] };
  const pins = withPin(withPin(withPin([], place, 1), other, 5), place, 2);
  expect(pins).toEqual([
    { ...place, value: 2 },
    { ...other, value: 5 },
  ]);
  expect(withoutPin(pins, place)).toEqual([{ ...other, value: 5 }]);
});

test.each([
  ['2.5', 2.5],
  [' −3 ', -3],
  ['0,5', 0.5],
  ['1e3', 1000],
  ['.25', 0.25],
])('%j is read as %d', (text, value) => expect(readNumber(text)).toBe(value));

test.each(['', 'abc', '1.2.3', '1e99', '--2', '0x10', 'NaN'])('%j is no number', (text) =>
  expect(readNumber(text)).toBeUndefined(),
);

test('a nudge is a hundredth of the largest of the others, and lands on round values', () => {
  expect(nudgeOf(Float64Array.of(1, -19.2, 500), 2)).toBe(0.2);
  expect(nudgeOf(Float64Array.of(0, 7), 1)).toBe(0.01);
  expect(nudged(19.0201, 0.2, 1)).toBe(19.2);
  expect(nudged(-0.004, 0.01, -3)).toBe(-0.03);
});

test('word numbers are said as words', async () => {
  const result = await walk();
  const { values } = result.tensors['source.ids'];
  expect(valueText(result, 'source.ids', values[0])).toBe('who');
  expect(valueText(result, 'enc.0.norm1', 2)).toBe('2');
});
