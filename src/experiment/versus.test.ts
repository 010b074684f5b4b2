import { describe, expect, test } from 'vitest';
import { checkVersus, readVersus, writeVersus } from './versus';

describe('versus', () => {
  test('reads what it wrote, values as float32', () => {
    const checked = checkVersus({ knobs: { noiseSigma: 0.4, heads: 8 } });
    if ('problem' in checked) throw new Error('must fit');
    expect(writeVersus(checked.value)).toBe('heads:8,noise:0.4');
    expect(readVersus(writeVersus(checked.value))).toEqual({
      value: { knobs: { noiseSigma: Math.fround(0.4), heads: 8 } },
    });
  });

  test.each(['nothing:1', 'heads:3', 'noise:x', 'heads'])('%s is a problem', (text) => {
    expect(readVersus(text)).toHaveProperty('problem');
  });
});
