import { describe, expect, test } from 'vitest';
import { translatorSystem } from './knobs';
import { checkVersus, readVersus, writeVersus } from './versus';

describe('versus', () => {
  test('reads what it wrote, values as float32', () => {
    const checked = checkVersus(translatorSystem, { knobs: { noiseSigma: 0.4, heads: 8 } });
    if ('problem' in checked) throw new Error('must fit');
    expect(writeVersus(translatorSystem, checked.value)).toBe('heads:8,noise:0.4');
    expect(readVersus(translatorSystem, writeVersus(translatorSystem, checked.value))).toEqual({
      value: { knobs: { noiseSigma: Math.fround(0.4), heads: 8 } },
    });
  });

  test.each(['nothing:1', 'heads:3', 'noise:x', 'heads'])('%s is a problem', (text) => {
    expect(readVersus(translatorSystem, text)).toHaveProperty('problem');
  });
});
