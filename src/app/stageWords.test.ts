import { expect, test } from 'vitest';
import { stageTexts } from '../../checks/texts';
import { type KnobId, knobIds, translatorSystem } from '../experiment/knobs';
import { stageKinds } from '../i18n/stageTexts';

const texts = Object.values(stageTexts).flatMap(({ stages, at }) => [...Object.values(stages), ...Object.values(at)]);

test('what is offered to try is a knob that there is', () => {
  const knobs = texts.flatMap((text) => [text?.try?.knob, text?.off?.knob]).filter((knob) => knob !== undefined);
  expect(knobs.length).toBeGreaterThan(5);
  for (const knob of knobs) expect(knobIds).toContain(knob as KnobId);
});

test('knobs listen to kinds of stage that there are', () => {
  const kinds = knobIds.flatMap((id) => translatorSystem.knobs[id].stages);
  expect(kinds.length).toBeGreaterThan(5);
  for (const kind of kinds) expect(stageKinds).toContain(kind);
});
