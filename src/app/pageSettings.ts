import type { BackendName } from '../engine/engine';
import { checkStage, knobByLink } from '../experiment/experiment';
import type { KnobId } from '../experiment/knobs';
import { knobIds, knobRow } from '../experiment/knobs';
import { type Problem, shown } from '../experiment/problem';
import { chooseLanguage, type Language, languages } from '../i18n/language';

/** What stands in the query of the page's address: how the page looks, not what it computes. */
export interface PageSettings {
  readonly language: Language;
  /** Absent: the reader's system decides. */
  readonly theme: 'light' | 'dark' | undefined;
  readonly backend: 'auto' | BackendName;
  /** Knobs that are not shown, and those that are shown but cannot be moved. */
  readonly hidden: ReadonlySet<KnobId>;
  readonly locked: ReadonlySet<KnobId>;
  /** The stage to start at where the link names none. */
  readonly stage: string | undefined;
  readonly problems: readonly Problem[];
}

/** Settings with few values, and those values. */
export const CHOICES = { lang: languages, theme: ['light', 'dark'], backend: ['auto', 'cpu', 'webgpu'] } as const;

/** Reads the query. Names it does not know are left alone: hosts add their own. */
export function readSettings(query: string, readerLanguages: readonly string[]): PageSettings {
  const given = new URLSearchParams(query);
  const problems: Problem[] = [];
  const choice = <N extends keyof typeof CHOICES>(name: N): (typeof CHOICES)[N][number] | undefined => {
    const value = given.get(name);
    if (value === null) return undefined;
    const found = CHOICES[name].find((option) => option === value);
    if (!found) problems.push({ kind: 'notAChoice', name, value: shown(value), choices: CHOICES[name] });
    return found;
  };
  const knobs = (name: string): ReadonlySet<KnobId> | undefined => {
    const value = given.get(name);
    if (value === null) return undefined;
    const found = new Set<KnobId>();
    for (const link of value.split(',').filter(Boolean)) {
      const id = knobByLink(link);
      if (id) found.add(id);
      else {
        const choices = knobIds.map((id) => knobRow(id).link);
        problems.push({ kind: 'notAChoice', name, value: shown(link), choices });
      }
    }
    return found;
  };
  const stage = (): string | undefined => {
    const value = given.get('stage');
    if (value === null) return undefined;
    const checked = checkStage(value);
    if ('problem' in checked) problems.push(checked.problem);
    return 'value' in checked ? checked.value : undefined;
  };
  const only = knobs('knobs');
  const hidden = new Set([...(knobs('hide') ?? []), ...(only ? knobIds.filter((id) => !only.has(id)) : [])]);
  return {
    language: choice('lang') ?? chooseLanguage(null, readerLanguages),
    theme: choice('theme'),
    backend: choice('backend') ?? 'auto',
    hidden,
    locked: knobs('lock') ?? new Set(),
    stage: stage(),
    problems,
  };
}

/** The query with one setting changed, e.g. `?lang=zh&theme=dark`; null takes the setting out. */
export function withSetting(query: string, name: keyof typeof CHOICES, value: string | null): string {
  const given = new URLSearchParams(query);
  if (value === null) given.delete(name);
  else given.set(name, value);
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}
