import type { CompareWords } from '../../i18n/compare.en';
import { fill } from '../../i18n/fill';
import { stageText } from '../../i18n/stageTexts';
import type { Stage } from '../../plan/stages';
import { Segmented } from '../../ui/Segmented';
import type { Picture } from '../picture';
import type { Scene } from '../scene';
import { useWidth } from '../stageView/useWidth';
import { compared, sideOf } from './comparison';
import './compare.css';
import { MeasureTable } from './MeasureTable';
import { type Measure, measured } from './measures';
import { type SideNames, SidesPicture } from './SidesPicture';
import { sayDifference, sayWhyNot } from './sayDifference';

interface CompareViewProps {
  readonly scene: Scene;
  /** The other side. */
  readonly other: Picture;
  readonly stage: Stage;
  readonly words: CompareWords;
  readonly names: SideNames;
  /** The number to look at. */
  readonly tell?: Measure;
  readonly height: number;
}

/** One stage of two variants: both results, their difference, and the numbers that tell them apart. */
export function CompareView({ scene, other, stage, words, names, tell, height }: CompareViewProps) {
  const { texts, picture } = scene;
  const [frame, width] = useWidth<HTMLDivElement>(720);
  const a = sideOf(picture, stage);
  const b = sideOf(other, stage);
  const title = stageText(texts, stage).name || stage.kind;
  const difference = a && b && compared(a, b);
  const apart = typeof difference === 'object' ? difference : undefined;
  const count = Math.max(a?.heads.length ?? 1, b?.heads.length ?? 1);
  const head = Math.min(scene.head, count - 1);
  return (
    <section className="compare-view" aria-label={title}>
      <div className="compare-title">
        <h2>{title}</h2>
        {count > 1 && (
          <Segmented
            name="compare-head"
            label={words.head}
            options={Array.from({ length: count }, (_, i) => ({
              value: i,
              text: String(i + 1),
              title: fill(texts.picture.head, { n: String(i + 1) }),
            }))}
            value={head}
            onChange={scene.onHead}
          />
        )}
      </div>
      <div ref={frame}>
        <SidesPicture {...{ scene, other, words, names, head, width, height, a, b, apart }} />
      </div>
      {a && b && difference && (
        <p className="compare-said">
          {typeof difference === 'string'
            ? sayWhyNot(words, a, b, difference)
            : sayDifference(scene, words, a, difference)}
        </p>
      )}
      {a && b && <MeasureTable words={words} a={a} b={b} measured={[measured(a), measured(b)]} tell={tell} />}
    </section>
  );
}
