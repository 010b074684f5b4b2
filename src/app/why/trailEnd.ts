import type { Place } from '../../experiment/place';
import type { Result } from '../../experiment/result';
import { fill } from '../../i18n/fill';
import type { PageTexts } from '../../i18n/page.en';
import { vocabularyOf } from '../edits/pins';

/** Where a trail ends: what the number is, and the number it was written as, if that was a step of the translation. */
export interface TrailEnd {
  readonly text: string;
  readonly written?: Place;
}

/** What is said of a number that no stage of the walk made. */
export function trailEnd(
  { plan, words }: Pick<Result, 'plan' | 'words'>,
  { tensor, at }: Place,
  value: number,
  texts: PageTexts['why']['end'],
): TrailEnd {
  const vocabulary = vocabularyOf(tensor);
  if (vocabulary) {
    const word = words[vocabulary][value] ?? String(value);
    const [sentence, t] = at;
    return vocabulary === 'targetWords' && t > 0
      ? { text: fill(texts.read, { word }), written: { tensor: 'output.word', at: [sentence, t - 1] } }
      : { text: fill(texts.word, { word }) };
  }
  if (plan.tensors[tensor]?.kind === 'parameter') return { text: texts.parameter };
  if (tensor === 'positions') return { text: texts.position };
  return { text: tensor.endsWith('.mix') ? texts.mix : texts.given };
}
