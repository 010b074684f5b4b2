import { type KnobId, type KnobValue, knobRow } from '../../experiment/knobs';
import { float32Text } from '../../experiment/knobValue';
import type { PageTexts } from '../../i18n/page.en';
import { decimals } from '../../ui/curve';

/** A choice in words, e.g. `top-k`; one without words as it is. */
export function choiceText(words: PageTexts, id: KnobId, value: KnobValue): string {
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choice;
  return named[id]?.[String(value)] ?? String(value);
}

/** The value of a knob as the reader sees it: as many decimals as its step has, more only where a link gave more. */
export function knobText(words: PageTexts, id: KnobId, value: KnobValue): string {
  const row = knobRow(id);
  if (row.kind === 'switch') return value ? words.knobs.on : words.knobs.off;
  if (row.kind === 'choice') return choiceText(words, id, value);
  if (row.kind !== 'number') return String(value);
  const fixed = (value as number).toFixed(decimals(row.step));
  return Math.fround(Number(fixed)) === value ? fixed : float32Text(value as number);
}
