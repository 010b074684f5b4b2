import { float32Text } from '../../experiment/knobValue';
import type { PageWords } from '../../i18n/pageWords';
import type { KnobRow, KnobValue } from '../../systems/knobRow';
import { decimals } from '../../ui/curve';

/** A choice in words, e.g. `top-k`; one without words as it is. */
export const choiceText = (words: PageWords, id: string, value: KnobValue): string =>
  words.choice[id]?.[String(value)] ?? String(value);

/** The value of a knob as the reader sees it: as many decimals as its step has, more only where a link gave more. */
export function knobText(words: PageWords, row: KnobRow, id: string, value: KnobValue): string {
  if (row.kind === 'switch') return value ? words.knobs.on : words.knobs.off;
  if (row.kind === 'choice') return choiceText(words, id, value);
  if (row.kind !== 'number') return String(value);
  const fixed = (value as number).toFixed(decimals(row.step));
  return Math.fround(Number(fixed)) === value ? fixed : float32Text(value as number);
}
