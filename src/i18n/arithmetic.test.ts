import { describe, expect, test } from 'vitest';
import { functions } from '../plan/arithmetic';
import { arithmeticTexts } from './arithmetic';

// That every name in an explanation has words is checked where every kernel is explained, in checks/kernelCase.ts.
describe.each(Object.entries(arithmeticTexts))('words for arithmetic, %s', (_, texts) => {
  test('every operation has some', () => {
    const others = ['sum', 'product', 'largest', 'place', 'minus', 'over', 'when'];
    expect(Object.keys(texts.operations).sort()).toEqual([...others, ...Object.keys(functions)].sort());
  });

  test('both languages name the same, and nothing is empty', () => {
    expect(Object.keys(texts.names)).toEqual(Object.keys(arithmeticTexts.en.names));
    for (const text of [...Object.values(texts.names), ...Object.values(texts.operations)]) expect(text).not.toBe('');
  });
});
