import { useId } from 'react';
import { placeNames, stageText } from '../i18n/stageTexts';
import type { Stage } from '../plan/stages';
import { handMade } from '../views/marks/handMade';
import { StageMarks } from '../views/marks/StageMarks';
import { shapeText } from '../views/shapeText';
import { changed } from '../views/stageView/changed';
import { StageThumbnail } from '../views/stageView/StageThumbnail';
import { resultOf } from '../views/stageView/stageResult';
import { usePage } from './page';
import { useChange, type WalkNow } from './useWalk';

interface StageSectionProps {
  /** All stages of one place. */
  readonly stages: readonly Stage[];
  readonly walk: WalkNow;
  readonly open: boolean;
  /** Whether the place, or a stage in it, is on screen; `far`: the place as a whole. */
  readonly here: boolean;
  readonly far: boolean;
  onOpen(open: boolean): void;
}

/** The stages of one place, under its name, which opens and closes them. */
export function StageSection({ stages, walk, open, here, far, onOpen }: StageSectionProps) {
  const { stageTexts } = usePage();
  const [first, ...rest] = placeNames(stageTexts, stages[0].place);
  const id = useId();
  return (
    <section>
      <h2>
        <button
          type="button"
          className="place"
          aria-expanded={open}
          aria-controls={id}
          aria-current={here && far ? 'step' : undefined}
          tabIndex={here && (far || !open) ? 0 : -1}
          onClick={() => onOpen(!open)}
        >
          {first}
          {rest.length > 0 && <small> · {rest.join(' · ')}</small>}
          {!open && <SectionMarks stages={stages} walk={walk} />}
        </button>
      </h2>
      <ul id={id} hidden={!open}>
        {stages.map((stage) => (
          <StageItem key={stage.id} stage={stage} walk={walk} current={!far && stage.id === walk.stage.id} />
        ))}
      </ul>
    </section>
  );
}

function StageItem({ stage, walk, current }: { stage: Stage; walk: WalkNow; current: boolean }) {
  const { words, stageTexts } = usePage();
  const change = useChange();
  return (
    <li>
      <button
        type="button"
        className={stage.off ? 'stage off' : 'stage'}
        data-stage={stage.id}
        aria-current={current ? 'step' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={() => change({ stage: stage.id })}
      >
        <StageThumbnail picture={walk.result} stage={stage} />
        <span className="stage-name">{stageText(stageTexts, stage).name}</span>
        <SectionMarks stages={[stage]} walk={walk} />
        <span className="stage-shape">{stage.off ? words.stages.off : shapeText(walk.result, resultOf(stage))}</span>
      </button>
    </li>
  );
}

/** Whether any of the stages changed, or was changed by hand. */
function SectionMarks({ stages, walk: { result } }: { stages: readonly Stage[]; walk: WalkNow }) {
  const { words } = usePage();
  const { reference, experiment } = result;
  const differs = reference && stages.some((stage) => !stage.off && changed(result, reference, stage));
  const pinned = (tensor: string): boolean => experiment.pins.some((pin) => pin.tensor === tensor);
  const byHand = stages.some((stage) => handMade(result.plan, stage, pinned));
  return (
    <StageMarks changed={differs ? words.map.changed : undefined} byHand={byHand ? words.map.byHand : undefined} />
  );
}
