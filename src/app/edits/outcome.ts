import type { Result, SideResult } from '../../experiment/result';
import { fill } from '../../i18n/fill';
import type { PageTexts } from '../../i18n/page.en';
import { END } from '../../translator/vocabulary';
import { exact, percent } from '../../views/numberFormat';

/** The words of a translation in one line, without the end marker. */
export function said({ output, words }: Pick<SideResult, 'output' | 'words'>): string {
  const end = words.targetWords[END];
  return output
    .map(({ word }) => word)
    .filter((word, i) => i + 1 < output.length || word !== end)
    .join(' ');
}

/** What the edits changed in the translation, in one sentence; undefined where there is nothing unedited to compare. */
export function outcome(result: Result, texts: PageTexts['why']['edits']): string | undefined {
  const { reference, experiment } = result;
  if (!reference || experiment.versus) return undefined;
  const [before, after] = [said(reference), said(result)];
  if (before !== after) return `${before || '–'} → ${after || '–'}`;
  const moves = result.output.map(({ probability }, t) => Math.abs(probability - reference.output[t].probability));
  const t = moves.indexOf(Math.max(...moves));
  if (!(moves[t] > 1e-6)) return fill(texts.same, { words: after });
  const pair = [reference.output[t].probability, result.output[t].probability];
  const rounded = pair.map(percent);
  const [from, to] = rounded[0] === rounded[1] ? pair.map(exact) : rounded;
  return fill(texts.sameWords, { words: after, word: result.output[t].word, before: from, after: to });
}
