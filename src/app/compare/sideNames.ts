import { type Experiment, otherSide } from '../../experiment/experiment';
import { type KnobId, knobIds } from '../../experiment/knobs';
import { fill } from '../../i18n/fill';
import type { PageTexts } from '../../i18n/page.en';
import { knobText } from '../knobs/knobText';

/** What makes a side: in full, e.g. `Scale of scores: ÷ √D`, and as short as fits over a matrix. */
export interface SideName {
  readonly full: string;
  readonly short: string;
}

/** The names of both sides: the knobs in which they differ, and the sentence where that differs. */
export function sideNames(words: PageTexts, experiment: Experiment): { a: SideName; b: SideName } {
  const other = otherSide(experiment) ?? experiment;
  const differing = knobIds.filter((id) => experiment.knobs[id] !== other.knobs[id]);
  const named = ({ knobs, sentence }: Experiment): SideName => {
    const value = (id: KnobId): string => knobText(words, id, knobs[id]);
    const full = differing.map((id) => fill(words.compare.value, { knob: words.knob[id].label, value: value(id) }));
    const quoted = experiment.versus?.sentence ? [sentence.join(' ')] : [];
    const short = [...differing.map(value), ...quoted];
    return { full: [...full, ...quoted].join(', ') || words.compare.nothing, short: short.join(', ') };
  };
  return { a: named(experiment), b: named(other) };
}
