import type { StageText } from './stageTexts';

/** Words of one system, in one language: `src/i18n/systems/<stem>.<language>.ts`. */
export interface SystemTexts {
  /** Two or three words, and what to look at and what to turn. */
  readonly name: string;
  readonly say: string;
  readonly presets: Readonly<Record<string, { readonly name: string; readonly say: string }>>;
  /** Where a knob has no words here, the page's own are used. */
  readonly knobs: Readonly<Record<string, { readonly label: string; readonly help: string }>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is said at the control when knobs contradict each other; braces are the contradiction's facts. */
  readonly contradictions: Readonly<Record<string, string>>;
  /** Kinds of stage of its own, or said differently here. */
  readonly stages?: Readonly<Record<string, StageText>>;
  /** Names of its places. */
  readonly places?: Readonly<Record<string, string>>;
  /** Words on its own figure, if it has one. */
  readonly figure?: Readonly<Record<string, string>>;
}
