import { describe, expect, it, test } from 'vitest';
import { stageTexts } from '../../checks/texts';
import { knobIds } from '../experiment/knobs';
import { placesIn } from './fill';
import { placeNames, type StageText, type StageTexts, stageKinds, stageText } from './stageTexts';

const languages = Object.entries(stageTexts);
const all = (texts: StageTexts): [string, Partial<StageText>][] => [
  ...stageKinds.map((kind): [string, StageText] => [kind, texts.stages[kind]]),
  ...Object.entries(texts.at),
];
const templates = (text: Partial<StageText>): string[] => [text.title ?? '', ...(text.say ?? []), text.off?.text ?? ''];

describe.each(languages)('stage texts, %s', (_, texts) => {
  it.each(all(texts))('%s ends with a sentence that needs no facts', (_, text) => {
    if (text.say) expect(placesIn(text.say.at(-1)!)).toEqual([]);
    expect(placesIn(text.off?.text ?? '')).toEqual([]);
  });

  it.each(stageKinds.map((kind) => [kind, texts.stages[kind]] as const))(
    '%s has a name, a title and a say',
    (_, text) => {
      expect(text.name && text.title && text.say[0]).toBeTruthy();
      for (const template of templates(text)) expect(template.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
    },
  );

  it('hints name knobs that exist', () => {
    const knobs = all(texts).flatMap(([, { try: hint, off }]) => [hint?.knob ?? [], off?.knob ?? []].flat());
    expect(knobs.length).toBeGreaterThan(5);
    for (const knob of knobs) expect(knobIds).toContain(knob);
  });
});

test('both languages say the same facts, at the same places of the model', () => {
  const [en, zh] = [stageTexts.en, stageTexts.zh].map((texts) => new Map(all(texts)));
  expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  for (const [name, text] of en) {
    const other = zh.get(name)!;
    expect([other.try?.knob, other.off?.knob], name).toEqual([text.try?.knob, text.off?.knob]);
    expect(other.say?.length, name).toBe(text.say?.length);
    expect(
      templates(other).map((t) => placesIn(t).sort()),
      name,
    ).toEqual(templates(text).map((t) => placesIn(t).sort()));
  }
  for (const part of ['tensors', 'axes', 'places', 'picture', 'rowSums'] as const) {
    expect(Object.keys(stageTexts.zh[part])).toEqual(Object.keys(stageTexts.en[part]));
  }
  for (const [name, text] of Object.entries(stageTexts.en.rowSums)) {
    const other = stageTexts.zh.rowSums[name as keyof StageTexts['rowSums']];
    expect(placesIn(other).sort(), name).toEqual(placesIn(text).sort());
  }
  for (const [name, text] of Object.entries(stageTexts.en.picture)) {
    const other = stageTexts.zh.picture[name as keyof StageTexts['picture']];
    expect(placesIn(other).sort(), name).toEqual(placesIn(text).sort());
  }
});

describe('stageText', () => {
  it('lets the place overrule what it says differently, and only that', () => {
    const { en } = stageTexts;
    const text = stageText(en, { place: 'dec.0.ffn', kind: 'add' });
    expect(text.say).toBe(en.at['dec.ffn.add']!.say);
    expect(text.title).toBe(en.stages.add.title);
    expect(stageText(en, { place: 'enc.3.self', kind: 'softmax' })).toEqual(en.stages.softmax);
  });

  it('has words for kinds nobody has written about', () => {
    const text = stageText(stageTexts.zh, { place: 'enc.0.self', kind: 'some_mystery' });
    expect(text).toEqual({ ...stageTexts.zh.unknown, name: 'some mystery' });
  });
});

it('placeNames leads from the outside in', () => {
  expect(placeNames(stageTexts.en, 'dec.1.cross')).toEqual(['Decoder', 'layer 2', 'cross-attention']);
  expect(placeNames(stageTexts.en, 'source')).toEqual(['Sentence']);
  expect(placeNames(stageTexts.en, 'rnn.0')).toEqual(['rnn.0']);
});

it('placeNames reads how a system names its places', () => {
  const named = (places: Record<string, string>, place: string) =>
    placeNames({ ...stageTexts.en, places: { ...stageTexts.en.places, ...places } }, place);
  expect(named({ 'step.self': 'token {n}, self-attention' }, 'step.2.self')).toEqual(['token 3, self-attention']);
  const parts = { step: 'Steps', 'step.{n}': 'token {n}', 'step.self': 'self-attention' };
  expect(named(parts, 'step.2.self')).toEqual(['Steps', 'token 3', 'self-attention']);
});
