import { describe, expect, test } from 'vitest';
import { checkHeadMix, checkPins, MAX_PINS, readHeadMix, readPins, writeHeadMix, writePins } from './edits';

const pin = (i: number, value = 0.1) => ({ tensor: 'dec.0.cross.raw_scores', at: [0, 0, 0, i], value });

describe('pins', () => {
  test('are float32, one a place, the newest value of it', () => {
    const checked = checkPins([pin(1), pin(2, 5), pin(1, -2)]);
    expect(checked).toEqual({ value: [pin(1, -2), pin(2, 5)] });
    expect(checkPins([pin(0)])).toEqual({ value: [pin(0, Math.fround(0.1))] });
  });

  test('read what they wrote', () => {
    const checked = checkPins([pin(1), pin(2, -1e-7)]);
    if ('problem' in checked) throw new Error('must fit');
    expect(readPins(writePins(checked.value))).toEqual(checked);
  });

  test.each(['a:1', 'a:1~', 'a:1~x', 'a:1~1~2', 'a:1~1e99', ':1~1'])('%s is a problem', (text) => {
    expect(readPins(text)).toHaveProperty('problem');
  });

  test('there is a most', () => {
    expect(checkPins(Array.from({ length: MAX_PINS + 1 }, (_, i) => pin(i)))).toHaveProperty('problem');
  });
});

describe('head mixes', () => {
  test('read what they wrote; heads are counted from 1 in a link', () => {
    const mix = { 'dec.0.cross': [1, 0, 'off', 'mean'] as const, 'enc.0.self': [0, 0] as const };
    expect(writeHeadMix(mix)).toBe('dec.0.cross:2.1.0.m,enc.0.self:1.1');
    expect(readHeadMix(writeHeadMix(mix))).toEqual({ value: mix });
  });

  test('every head in its own place is no mix', () => {
    expect(checkHeadMix({ 'dec.0.cross': [0, 1, 2] })).toEqual({ value: {} });
  });

  test.each(['dec.0.cross', 'dec.0.cross:1.5', 'dec.0.cross:x', 'cross:2.1', 'dec.0.cross:1:2'])(
    '%s is a problem',
    (text) => {
      expect(readHeadMix(text)).toHaveProperty('problem');
    },
  );
});
