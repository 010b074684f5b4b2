import { expect, test } from 'vitest';
import { applies, defaultKnobs, knobIds, translatorSystem } from './knobs';
import { checkKnob, float32Text, readKnob, writeKnob } from './knobValue';

test('every default is a value of its own row', () => {
  expect(knobIds.length).toBeGreaterThan(8);
  for (const id of knobIds)
    expect(checkKnob(translatorSystem.knobs[id], defaultKnobs[id]), id).toEqual({ value: defaultKnobs[id] });
});

test('link names are distinct, short, and not taken by the rest of the link', () => {
  const names = knobIds.map((id) => translatorSystem.knobs[id].link);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[a-z]{2,12}$/);
    expect(['system', 'd', 's', 'stage', 'row', 'lang', 'theme', 'backend', 'hide', 'lock', 'knobs']).not.toContain(
      name,
    );
  }
});

test('a knob that depends on another names one that exists, with choices it has', () => {
  const dependent = knobIds.filter((id) => translatorSystem.knobs[id].when);
  expect(dependent).toContain('topK');
  for (const id of dependent) {
    const when = translatorSystem.knobs[id].when!;
    const parent = translatorSystem.knobs[when.knob];
    expect(parent.kind).toBe('choice');
    if (parent.kind === 'choice') for (const option of when.is) expect(parent.options).toContain(option);
  }
  expect(applies(translatorSystem, 'topK', defaultKnobs)).toBe(false);
  expect(applies(translatorSystem, 'topK', { ...defaultKnobs, selection: 'topk' })).toBe(true);
  expect(applies(translatorSystem, 'noiseSigma', defaultKnobs)).toBe(true);
});

test('numbers are float32 and are written with the fewest digits that read back', () => {
  expect(readKnob(translatorSystem.knobs.noiseSigma, '0.4')).toEqual({ value: Math.fround(0.4) });
  expect(writeKnob(translatorSystem.knobs.noiseSigma, Math.fround(0.4))).toBe('0.4');
  expect(float32Text(Math.fround(1 / 3))).toBe('0.33333334');
  expect(float32Text(3)).toBe('3');
});

test.each([
  ['noiseSigma', '2000', 'outOfRange'],
  ['noiseSigma', '-0.1', 'outOfRange'],
  ['noiseSigma', 'NaN', 'notANumber'],
  ['noiseSigma', 'Infinity', 'notANumber'],
  ['noiseSigma', '', 'notANumber'],
  ['noiseSigma', '0x1', 'notANumber'],
  ['noiseSigma', '1e400', 'outOfRange'],
  ['topK', '2.5', 'notWhole'],
  ['topK', '0', 'outOfRange'],
  ['seed', '4294967296', 'outOfRange'],
  ['heads', '3', 'notAChoice'],
  ['heads', '4.0', 'notAChoice'],
  ['renormalise', 'true', 'notAChoice'],
  ['selection', '<b>', 'notAChoice'],
] as const)('%s = %j is refused: %s', (id, text, kind) => {
  expect(readKnob(translatorSystem.knobs[id], text)).toMatchObject({
    problem: { kind, name: translatorSystem.knobs[id].link },
  });
});

test('the ends of a range belong to it', () => {
  expect(readKnob(translatorSystem.knobs.temperature, '0.05')).toEqual({ value: Math.fround(0.05) });
  expect(readKnob(translatorSystem.knobs.seed, '4294967295')).toEqual({ value: 4294967295 });
  expect(Object.is((readKnob(translatorSystem.knobs.noiseSigma, '-0') as { value: number }).value, 0)).toBe(true);
});
