import { type Experiment, otherSide } from '../../experiment/experiment';
import { knobIdsOf } from '../../experiment/knobs';
import { fill } from '../../i18n/fill';
import type { PageWords } from '../../i18n/pageWords';
import { knobText } from '../knobs/knobText';

/** What makes a side: in full, e.g. `Scale of scores: ÷ √D`, and as short as fits over a matrix. */
export interface SideName {
  readonly full: string;
  readonly short: string;
}

/** The names of both sides: the knobs in which they differ, and the sentence where that differs. */
export function sideNames(words: PageWords, experiment: Experiment): { a: SideName; b: SideName } {
  const other = otherSide(experiment) ?? experiment;
  const { system } = experiment;
  const differing = knobIdsOf(system).filter((id) => experiment.knobs[id] !== other.knobs[id]);
  const named = ({ knobs, sentence }: Experiment): SideName => {
    const value = (id: string): string => knobText(words, system.knobs[id], id, knobs[id]);
    const full = differing.map((id) => fill(words.compare.value, { knob: words.knob[id].label, value: value(id) }));
    const quoted = experiment.versus?.sentence ? [sentence.join(' ')] : [];
    const short = [...differing.map(value), ...quoted];
    return { full: [...full, ...quoted].join(', ') || words.compare.nothing, short: short.join(', ') };
  };
  return { a: named(experiment), b: named(other) };
}
