import { expect, test } from 'vitest';
import { sinusoids } from './sinusoids';

test('position 0 is sin 0 and cos 0 in turn', () => {
  expect([...sinusoids(2, 6).values.slice(0, 6)]).toEqual([0, 1, 0, 1, 0, 1]);
});

test('by hand: width 4 has the wavelengths 2π and 2π·100', () => {
  const { shape, values } = sinusoids(4, 4);
  expect(shape).toEqual([4, 4]);
  const row3 = [0.1411200080598672, -0.9899924966004454, 0.02999550020249566, 0.9995500337489875];
  for (let i = 0; i < 4; i++) expect(values[12 + i]).toBeCloseTo(row3[i], 14);
});

test('moving by one position turns every pair by the same angle, wherever it stands', () => {
  const width = 8;
  const { values } = sinusoids(12, width);
  for (let pair = 0; pair < width; pair += 2) {
    const angle = 1 / 10000 ** (pair / width);
    for (let t = 0; t + 1 < 12; t++) {
      const [s, c] = [values[t * width + pair], values[t * width + pair + 1]];
      const next = (t + 1) * width + pair;
      expect(values[next]).toBeCloseTo(s * Math.cos(angle) + c * Math.sin(angle), 13);
      expect(values[next + 1]).toBeCloseTo(c * Math.cos(angle) - s * Math.sin(angle), 13);
    }
  }
});
