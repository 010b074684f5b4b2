import { fill } from '../../i18n/fill';
import type { MapTexts } from '../../i18n/map.en';
import type { Stage } from '../../plan/stages';
import { percent } from '../numberFormat';
import type { Scene } from '../scene';
import { viewName } from './boxText';
import { MAP, stagesIn } from './mapGraph';

interface MapHeadingProps {
  readonly scene: Scene;
  readonly words: MapTexts;
  readonly stages: readonly Stage[];
  readonly view: string;
}

/** What is seen from here, in one sentence with its own numbers and words. */
export function MapHeading({ scene: { picture, texts, row }, words, stages, view }: MapHeadingProps) {
  const inside = stagesIn(stages, view);
  const output = picture.output?.[row];
  const facts = {
    word: output?.word ?? '',
    percent: output ? percent(output.probability) : '',
    on: String(inside.filter(({ off }) => !off).length),
    count: String(inside.length),
  };
  const isBlock = inside.every(({ place }) => place === view);
  const whole = output ? words.say.whole : words.say.numbers;
  const say = view === MAP ? whole : isBlock ? words.say.block : words.say.part;
  return (
    <header className="map-heading">
      <h2>{viewName(texts, words, stages, view)}</h2>
      <p>
        {fill(say, facts)} <small>{words.keys}</small>
      </p>
    </header>
  );
}
