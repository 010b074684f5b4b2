import type { BackendName } from '../engine/engine';
import { checkStage } from '../experiment/experiment';
import { type ExperimentSystem, knobByLink, knobIdsOf, translatorSystem } from '../experiment/knobs';
import { type Problem, shown } from '../experiment/problem';
import { chooseLanguage, type Language, languages } from '../i18n/language';

/** What stands in the query of the page's address: how the page looks, not what it computes. */
export interface PageSettings {
  readonly language: Language;
  /** Absent: the reader's system decides. */
  readonly theme: 'light' | 'dark' | undefined;
  readonly backend: 'auto' | BackendName;
  /** Names in links of knobs that are not shown, of all that are shown, and of those that cannot be moved. */
  readonly hide: ReadonlySet<string>;
  readonly only: ReadonlySet<string> | undefined;
  readonly lock: ReadonlySet<string>;
  /** The stage to start at where the link names none. */
  readonly stage: string | undefined;
  /** Whether the page opens with the gallery of systems: `?gallery`. */
  readonly gallery: boolean;
  readonly problems: readonly Problem[];
}

/** Settings with few values, and those values. */
export const CHOICES = { lang: languages, theme: ['light', 'dark'], backend: ['auto', 'cpu', 'webgpu'] } as const;

/**
 * Reads the query of a page that opens with `system`, whose knobs it may name. Names it does not know are left alone:
 * hosts add their own.
 */
export function readSettings(
  query: string,
  readerLanguages: readonly string[],
  system: ExperimentSystem = translatorSystem,
): PageSettings {
  const given = new URLSearchParams(query);
  const problems: Problem[] = [];
  const choice = <N extends keyof typeof CHOICES>(name: N): (typeof CHOICES)[N][number] | undefined => {
    const value = given.get(name);
    if (value === null) return undefined;
    const found = CHOICES[name].find((option) => option === value);
    if (!found) problems.push({ kind: 'notAChoice', name, value: shown(value), choices: CHOICES[name] });
    return found;
  };
  const knobs = (name: string): ReadonlySet<string> | undefined => {
    const value = given.get(name);
    if (value === null) return undefined;
    const found = new Set<string>();
    for (const link of value.split(',').filter(Boolean)) {
      if (knobByLink(system, link)) found.add(link);
      else {
        const choices = knobIdsOf(system).map((id) => system.knobs[id].link);
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
  return {
    language: choice('lang') ?? chooseLanguage(null, readerLanguages),
    theme: choice('theme'),
    backend: choice('backend') ?? 'auto',
    hide: knobs('hide') ?? new Set(),
    only: knobs('knobs'),
    lock: knobs('lock') ?? new Set(),
    stage: stage(),
    gallery: given.has('gallery'),
    problems,
  };
}

/** The knobs of a system that are not shown, and those that are shown but cannot be moved. */
export function fixedKnobs(
  system: ExperimentSystem,
  { hide, only, lock }: Pick<PageSettings, 'hide' | 'only' | 'lock'>,
): { hidden: ReadonlySet<string>; locked: ReadonlySet<string> } {
  const ids = knobIdsOf(system);
  const named = (is: (link: string) => boolean): Set<string> => new Set(ids.filter((id) => is(system.knobs[id].link)));
  return {
    hidden: named((link) => hide.has(link) || only?.has(link) === false),
    locked: named((link) => lock.has(link)),
  };
}

/** The query with one setting changed, e.g. `?lang=zh&theme=dark`; null takes the setting out. */
export function withSetting(query: string, name: keyof typeof CHOICES | 'gallery', value: string | null): string {
  const given = new URLSearchParams(query);
  if (value === null) given.delete(name);
  else given.set(name, value);
  // A name alone is enough where there is no value: `?gallery`.
  const text = given.toString().replace(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${text}`;
}
