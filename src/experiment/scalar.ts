import type { Checked } from './knobValue';
import { shown } from './problem';

/**
 * The one number that is differentiated: the logit or the probability of a word at the output step looked at, or the
 * mean loss of the whole translation as it is read. Without `word`, the word written there.
 */
export interface Scalar {
  readonly of: 'logit' | 'probability' | 'loss';
  readonly word?: string;
}

export const scalarKinds = ['loss', 'logit', 'probability'] as const;

/** `loss`, `logit` or `probability:谁`. */
export const writeScalar = ({ of, word }: Scalar): string => (word === undefined ? of : `${of}:${word}`);

export function readScalar(text: string): Checked<Scalar> {
  const cut = text.indexOf(':');
  const [kind, word] = cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
  return checkScalar({ of: kind as Scalar['of'], ...(word === undefined ? {} : { word }) });
}

export function checkScalar(scalar: Scalar): Checked<Scalar> {
  const { of, word } = scalar;
  if (!scalarKinds.includes(of)) {
    return { problem: { kind: 'notAChoice', name: 'grad', value: shown(String(of)), choices: scalarKinds } };
  }
  if (word !== undefined && (of === 'loss' || word === '' || word.length > 24 || /[\s\p{C}]/u.test(word))) {
    return { problem: { kind: 'unreadable', name: 'grad', value: shown(writeScalar(scalar)) } };
  }
  return { value: Object.freeze({ ...scalar }) };
}
