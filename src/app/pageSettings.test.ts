import { expect, test } from 'vitest';
import { knobIds, translatorSystem } from '../experiment/knobs';
import { fixedKnobs, readSettings, withSetting } from './pageSettings';

test('settings come from the query, else from the reader', () => {
  expect(readSettings('?lang=zh&theme=dark&backend=cpu', ['en'])).toMatchObject({
    language: 'zh',
    theme: 'dark',
    backend: 'cpu',
    problems: [],
  });
  expect(readSettings('', ['zh-CN'])).toMatchObject({ language: 'zh', theme: undefined, backend: 'auto' });
});

test('bad settings are named with what is possible, others left alone', () => {
  const { language, problems } = readSettings('?lang=fr&theme=blue&backend=&utm=1', ['en']);
  expect(language).toBe('en');
  expect(problems).toMatchObject([
    { kind: 'notAChoice', name: 'lang', value: 'fr', choices: ['en', 'zh'] },
    { kind: 'notAChoice', name: 'theme', value: 'blue' },
    { kind: 'notAChoice', name: 'backend', value: '' },
  ]);
});

test('knobs are hidden, locked, or shown alone, by their link names', () => {
  const fixed = (query: string) => fixedKnobs(translatorSystem, readSettings(query, []));
  expect([...fixed('?hide=seed,where&lock=heads').hidden]).toEqual(['seed', 'where']);
  expect([...fixed('?hide=seed,where&lock=heads').locked]).toEqual(['heads']);
  const only = fixed('?knobs=noise,temperature');
  expect(knobIds.filter((id) => !only.hidden.has(id))).toEqual(['noiseSigma', 'temperature']);
  expect(fixed('?knobs=').hidden.size).toBe(knobIds.length);
  expect(fixed('').hidden.size).toBe(0);
  expect(readSettings('?hide=sigma', []).problems).toMatchObject([{ name: 'hide', value: 'sigma' }]);
});

test('a frame may name the stage to start at', () => {
  expect(readSettings('?stage=enc.0.self.softmax', []).stage).toBe('enc.0.self.softmax');
  expect(readSettings('', []).stage).toBeUndefined();
  expect(readSettings('?stage=%3Cb%3E', [])).toMatchObject({ stage: undefined, problems: [{ name: 'stage' }] });
});

test('a setting is written without touching the others', () => {
  expect(withSetting('?utm=1&lang=en', 'lang', 'zh')).toBe('?utm=1&lang=zh');
  expect(withSetting('?lang=en', 'lang', null)).toBe('');
  expect(withSetting('?lang=en', 'gallery', '')).toBe('?lang=en&gallery');
  expect(withSetting('?gallery&lang=en', 'gallery', null)).toBe('?lang=en');
});
