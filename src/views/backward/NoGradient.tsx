import { fill } from '../../i18n/fill';
import type { PageTexts } from '../../i18n/page.en';
import type { Scene } from '../scene';
import { type Derivative, whyNone } from './derivative';
import { tensorTitle } from './gradientMap';
import { scalarText } from './scalarText';

interface NoGradientProps {
  readonly scene: Scene;
  readonly derivative: Derivative;
  readonly words: PageTexts['backward'];
  /** The tensor that has none. */
  readonly name: string;
}

/** Why a stage has no gradient. */
export function NoGradient({ scene, derivative, words, name }: NoGradientProps) {
  const facts = { name: tensorTitle(scene, name), scalar: scalarText(words, derivative) };
  const reason = whyNone(derivative, name);
  const text =
    reason.why === 'beside'
      ? fill(words.beside, facts)
      : reason.by.kernel === 'select'
        ? words.blockedBySelection
        : fill(words.blocked, facts);
  return (
    <p className="stage-sentence">
      <b>{words.none}.</b> {upperFirst(text)}
    </p>
  );
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
