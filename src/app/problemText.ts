import type { Problem } from '../experiment/problem';
import { fill } from '../i18n/fill';
import type { PageTexts } from '../i18n/page.en';

/** A problem in the reader's words, with the allowed values. */
export function problemText({ problem: texts }: Pick<PageTexts, 'problem'>, problem: Problem): string {
  const { kind, ...facts } = problem;
  return fill(
    texts[kind],
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, Array.isArray(fact) ? fact.join(', ') : String(fact)]),
    ),
  );
}
