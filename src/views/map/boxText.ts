import type { MapTexts } from '../../i18n/map.en';
import { placeNames, type StageTexts, stageText } from '../../i18n/stageTexts';
import type { Stage } from '../../plan/stages';
import { MAP, type MapBox, stagesIn } from './mapGraph';

/** What a box is called: the stage, or the last part of the place. */
export function boxName(texts: StageTexts, { id, stages: [stage] }: MapBox): string {
  return id === stage.place ? placeNames(texts, id).at(-1)! : stageText(texts, stage).name;
}

/** What a view from further away is called, e.g. `Decoder · layer 1`. */
export function viewName(texts: StageTexts, words: MapTexts, stages: readonly Stage[], view: string): string {
  return view === MAP ? words.whole : partNames(texts, view, stagesIn(stages, view)[0].place).join(' · ');
}

/** The names of a view from the outside in, e.g. `Decoder`, `layer 1` for `dec.0`; `inside` is a block in it. */
export const partNames = (texts: StageTexts, view: string, inside: string): string[] =>
  view === inside ? placeNames(texts, inside) : placeNames(texts, inside).slice(0, view.split('.').length);
