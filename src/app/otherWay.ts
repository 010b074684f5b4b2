import type { Experiment } from '../experiment/experiment';
import { defaultSentence, sameRun } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { Direction } from '../translator/direction';
import { EXAMPLES } from '../translator/examples';
import { LONGEST_SENTENCE } from '../translator/segment';

/** Words of an example sentence; they are written with spaces in both languages. */
export const wordsOf = (text: string): string[] => text.split(' ');

/**
 * The experiment that translates the other way round: an example's counterpart, else back what was just translated, as
 * far as it is a whole sentence.
 */
export function otherWay(
  { direction, sentence, ...rest }: Experiment,
  result: Result | undefined,
): { direction: Direction; sentence: readonly string[]; row: number } {
  const [from, to] = direction === 'en-zh' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const turned: Direction = direction === 'en-zh' ? 'zh-en' : 'en-zh';
  const example = EXAMPLES.find((example) => example[from] === sentence.join(' '));
  if (example) return { direction: turned, sentence: wordsOf(example[to]), row: 0 };
  const translated =
    result?.finished && sameRun(result.experiment, { direction, sentence, ...rest })
      ? result.output.slice(0, -1).map(({ word }) => word)
      : [];
  const whole = translated.length > 0 && translated.length <= LONGEST_SENTENCE;
  return { direction: turned, sentence: whole ? translated : defaultSentence(turned), row: 0 };
}
