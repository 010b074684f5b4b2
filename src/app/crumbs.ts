import type { Place } from '../experiment/place';
import { elementAt } from '../experiment/place';
import { fill } from '../i18n/fill';
import type { MapTexts } from '../i18n/map.en';
import { placeNames, type StageTexts, stageText } from '../i18n/stageTexts';
import type { Tab } from '../store/pointerStore';
import { placeName, wordsOf } from '../views/axisName';
import { MAP, stagesIn } from '../views/map/mapGraph';
import { headsOf } from '../views/matrix';
import { axesOf } from '../views/picture';
import { resultOf } from '../views/stageView/stageResult';
import type { WalkNow } from './useWalk';
import { FIGURE } from './walk';

/** One part of the way from the whole to what is looked at. */
export interface Crumb {
  readonly label: string;
  /** What is seen there, where the label alone does not say it. */
  readonly hint?: string;
  /** Whether that is what the picture shows. */
  readonly here: boolean;
  readonly leads: { readonly stage: string } | { readonly tab: Tab };
}

interface Looked {
  /** The stage or place on screen. */
  readonly at: string;
  readonly head: number;
  readonly cell?: Place;
}

/** “Translator › Decoder › layer 1 › cross-attention › Scores › head 2 › (爱, love)”. */
export function crumbsOf(walk: WalkNow, { at, head, cell }: Looked, texts: StageTexts, words: MapTexts): Crumb[] {
  const { stages, stage, result } = walk;
  const far = stagesIn(stages, at);
  if (at === FIGURE) {
    const whole: Crumb = { label: words.translator, here: false, leads: { stage: MAP } };
    return [whole, { label: words.figure, here: true, leads: { stage: FIGURE } }];
  }
  const crumbs: Crumb[] = [{ label: words.translator, here: at === MAP, leads: { stage: MAP } }];
  if (at !== MAP) crumbs.push(...placeCrumbs((far[0] ?? stage).place, at, texts));
  if (far.length > 0) return crumbs;
  crumbs.push({ label: stageText(texts, stage).name, here: true, leads: { stage: stage.id } });
  const name = resultOf(stage);
  const tensor = result.tensors[name];
  const heads = tensor ? headsOf(tensor, axesOf(result, name)) : 1;
  if (heads > 1) {
    const label = fill(texts.picture.head, { n: String(Math.min(head, heads - 1) + 1) });
    crumbs.push({ label, hint: words.toHeads, here: false, leads: { tab: 'heads' } });
  }
  const number = cell && [...stage.from, ...stage.to].includes(cell.tensor) ? cellText(walk, cell, texts, words) : '';
  if (number) crumbs.push({ label: number, hint: words.toWhy, here: false, leads: { tab: 'why' } });
  return crumbs;
}

/** The parts of a place's name, as far as what is on screen reaches. */
function placeCrumbs(place: string, at: string, texts: StageTexts): Crumb[] {
  const parts = place.split('.');
  const names = placeNames(texts, place);
  const views = names.length === parts.length ? parts.map((_, i) => parts.slice(0, i + 1).join('.')) : [place];
  return views
    .map((view, i) => ({ label: names[i], here: view === at, leads: { stage: view } }))
    .filter(({ leads: { stage } }) => at === stage || at.startsWith(`${stage}.`));
}

/** `(爱, love)`: where a number stands along the last two axes. Empty where the result does not reach. */
function cellText({ result }: WalkNow, { tensor, at }: Place, texts: StageTexts, words: MapTexts): string {
  const shape = result.tensors[tensor]?.shape;
  if (!shape || elementAt(shape, at) === undefined) return '';
  const axes = axesOf(result, tensor);
  const names = at.map((place, axis) => {
    const label = axes[axis] ?? '';
    const known = wordsOf(result, label, shape[axis]);
    return known?.[place] ?? placeName(undefined, label, place, texts, axis < at.length - 1 ? 'row' : 'column');
  });
  const [row, column] = names.slice(-2);
  return column === undefined ? `(${row})` : fill(words.cell, { row, column });
}
