import { describe, expect, test } from 'vitest';
import { CaseError } from './case';
import { Fields } from './fields';

const of = (values: unknown): Fields => new Fields(values, 'options');

describe('Fields', () => {
  test('a field is read, and an absent one is the default', () => {
    const o = of({ causal: true, old: 1, k: 3, t: 0.5, mode: 'b', nothing: null });
    expect([o.flag('causal'), o.flag('old'), o.flag('absent'), o.flag('nothing', true)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([o.whole('k', 1), o.whole('absent', 1), o.positive('t'), o.positive('nothing')]).toEqual([
      3,
      undefined,
      0.5,
      undefined,
    ]);
    expect(o.choice('mode', { a: 1, b: 2 }, 'a')).toBe(2);
    expect(o.choice('absent', { a: 1, b: 2 }, 'a')).toBe(1);
    expect(o.or({ causal: false, more: 7 }).value('more')).toBe(7);
    expect(o.or({ causal: false }).flag('causal')).toBe(true);
  });

  test.each<[string, (o: Fields) => unknown, unknown]>([
    ['options.x is "yes", it must be true or false', (o) => o.flag('x'), 'yes'],
    ['options.x is 0, it must be a number above 0', (o) => o.positive('x'), 0],
    ['options.x is "2", it must be a number above 0', (o) => o.positive('x'), '2'],
    ['options.x is null', (o) => o.positive('x'), Number.NaN],
    ['options.x is 1.5, it must be a whole number of 1 or more', (o) => o.whole('x', 1), 1.5],
    ['options.x is 0, it must be a whole number of 1 or more', (o) => o.whole('x', 1), 0],
    ['options.x is "c", it must be one of a, b', (o) => o.choice('x', { a: 1, b: 2 }, 'a'), 'c'],
    ['options.x is "toString", it must be one of', (o) => o.choice('x', { a: 1 }, 'a'), 'toString'],
    ['options.x is missing, it must be one of', (o) => o.choice('x', { a: 1 }, ''), undefined],
    ['options.x is missing', (o) => o.needed('x', o.positive('x')), undefined],
    ['options.x is [1], it must be an object', (o) => o.fields('x'), [1]],
    ['options.x is not supported here; y, z may be set', (o) => o.only(['y', 'z']), 1],
    ['options.x.y is not supported here; nothing may be set', (o) => o.fields('x').only([]), { y: 1 }],
  ])('%s', (message, read, x) => {
    expect(() => read(of({ x }))).toThrow(CaseError);
    expect(() => read(of({ x }))).toThrow(message);
  });

  test('what is no object is refused', () => {
    for (const values of [undefined, null, 3, 'x', []]) expect(() => of(values)).toThrow('options is');
  });
});
