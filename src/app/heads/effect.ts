import type { OutputWord, SideResult } from '../../experiment/result';

/** What an edit by hand did to a translation. */
export type Effect =
  | { readonly kind: 'words'; readonly before: string; readonly after: string }
  /** The same words; the one whose probability moved most. */
  | {
      readonly kind: 'probability';
      readonly words: string;
      readonly word: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'none'; readonly words: string };

type Side = Pick<SideResult, 'output' | 'finished'>;

/** A probability that moved less reads the same, with one decimal of a percent. */
const SEEN = 0.001;

/** What came out differently on one side of a comparison than on the other. */
export function effectOf(after: Side, before: Side): Effect {
  const [words, own] = [written(after), written(before)];
  if (words !== own) return { kind: 'words', before: own, after: words };
  const moved = after.output.map((word, t) => Math.abs(word.probability - (before.output[t]?.probability ?? 0)));
  const most = moved.indexOf(Math.max(...moved));
  if (!(moved[most] >= SEEN)) return { kind: 'none', words };
  const [to, from]: readonly OutputWord[] = [after.output[most], before.output[most]];
  return { kind: 'probability', words, word: to.word, from: from.probability, to: to.probability };
}

/** The words that came out, without the end marker. */
const written = ({ output, finished }: Side): string =>
  (finished ? output.slice(0, -1) : output).map(({ word }) => word).join(' ');
