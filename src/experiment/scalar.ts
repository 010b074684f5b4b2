import type { Checked } from './knobValue';
import { isPlace, type Place, readPlace, writePlace } from './place';
import { shown } from './problem';

/**
 * The one number that is differentiated: the logit or the probability of a word at the output step looked at, or the
 * mean loss of the whole translation as it is read; without `word`, the word written there. Or any number of the walk:
 * without `place`, the first of its last stage.
 */
export interface Scalar {
  readonly of: 'logit' | 'probability' | 'loss' | 'number';
  readonly word?: string;
  readonly place?: Place;
}

/** What is differentiated of a translation, and of any other walk. */
export const scalarKinds = ['loss', 'logit', 'probability', 'number'] as const;

/** `loss`, `logit`, `probability:谁` or `number:attention.context:0.0.1.2`. */
export function writeScalar({ of, word, place }: Scalar): string {
  if (place !== undefined) return `${of}:${writePlace(place)}`;
  return word === undefined ? of : `${of}:${word}`;
}

export function readScalar(text: string): Checked<Scalar> {
  const cut = text.indexOf(':');
  const [of, rest] = cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
  if (of !== 'number') return checkScalar({ of: of as Scalar['of'], ...(rest === undefined ? {} : { word: rest }) });
  const place = rest === undefined ? undefined : readPlace(rest);
  if (rest !== undefined && !place) return { problem: { kind: 'unreadable', name: 'grad', value: shown(text) } };
  return checkScalar({ of, ...(place ? { place } : {}) });
}

export function checkScalar(scalar: Scalar): Checked<Scalar> {
  const { of, word, place } = scalar;
  if (!scalarKinds.includes(of)) {
    return { problem: { kind: 'notAChoice', name: 'grad', value: shown(String(of)), choices: scalarKinds } };
  }
  const aWord = of === 'logit' || of === 'probability';
  const badWord = word !== undefined && (!aWord || word === '' || word.length > 24 || /[\s\p{C}]/u.test(word));
  const badPlace = place !== undefined && (of !== 'number' || !isPlace(place));
  if (badWord || badPlace) {
    return { problem: { kind: 'unreadable', name: 'grad', value: shown(writeScalar(scalar)) } };
  }
  return { value: Object.freeze({ ...scalar }) };
}
