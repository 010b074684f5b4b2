import { useEffect, useRef } from 'react';
import { placeNames, stageText } from '../i18n/stageTexts';
import type { Stage } from '../plan/stages';
import { bringIntoView } from '../ui/bringIntoView';
import { StageThumbnail } from '../views/stageView/StageThumbnail';
import { resultOf } from '../views/stageView/stageResult';
import { usePage } from './page';
import { useChange, useWalk, type WalkNow } from './useWalk';
import './stageList.css';

/** The heading of a place stays at the top of the list. */
const HEADING = 34;

/** The walk itself: every stage of the plan that ran, by place, with a picture and the shape of what it makes. */
export function StageList() {
  const { words } = usePage();
  const walk = useWalk();
  const list = useRef<HTMLElement>(null);
  const current = walk?.stage.id;
  useEffect(() => {
    const item = list.current?.querySelector(`[data-stage="${current}"]`);
    if (list.current && item) bringIntoView(list.current, item, HEADING);
  }, [current]);
  return (
    <nav className="stages" ref={list} aria-label={words.stages.label}>
      <div>
        {walk && byPlace(walk.stages).map((stages) => <Place key={stages[0].place} stages={stages} walk={walk} />)}
      </div>
    </nav>
  );
}

function Place({ stages, walk }: { stages: readonly Stage[]; walk: WalkNow }) {
  const { stageTexts } = usePage();
  const [first, ...rest] = placeNames(stageTexts, stages[0].place);
  return (
    <section>
      <h2>
        {first}
        {rest.length > 0 && <small> · {rest.join(' · ')}</small>}
      </h2>
      <ul>
        {stages.map((stage) => (
          <StageItem key={stage.id} stage={stage} walk={walk} />
        ))}
      </ul>
    </section>
  );
}

function StageItem({ stage, walk }: { stage: Stage; walk: WalkNow }) {
  const { words, stageTexts } = usePage();
  const change = useChange();
  const { name } = stageText(stageTexts, stage);
  const current = stage.id === walk.stage.id;
  return (
    <li>
      <button
        type="button"
        className={stage.off ? 'stage off' : 'stage'}
        data-stage={stage.id}
        aria-current={current ? 'step' : undefined}
        // One stop of the Tab key for the whole list; arrows move inside it.
        tabIndex={current ? 0 : -1}
        onClick={() => change({ stage: stage.id })}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          const next = by && walk.stages[walk.stages.indexOf(stage) + by];
          if (!next) return;
          event.preventDefault();
          change({ stage: next.id }, 'walk');
          event.currentTarget.closest('nav')?.querySelector<HTMLElement>(`[data-stage="${next.id}"]`)?.focus({
            preventScroll: true,
          });
        }}
      >
        <StageThumbnail picture={walk.result} stage={stage} />
        <span className="stage-name">{name}</span>
        <span className="stage-shape">{stage.off ? words.stages.off : shapeOf(stage, walk)}</span>
      </button>
    </li>
  );
}

/** The shape of what a stage makes, without the batch: `4 × 3×5` for heads, queries and keys. */
function shapeOf(stage: Stage, { result }: WalkNow): string {
  const name = resultOf(stage);
  const tensor = result.tensors[name];
  if (!tensor) return '';
  const batch = result.plan.tensors[name].axes[0] === 'B' ? 1 : 0;
  const sizes = tensor.shape.slice(batch);
  const matrix = sizes.slice(-2).join('×');
  return [...sizes.slice(0, -2).map(String), matrix].join(' × ');
}

const byPlace = (stages: readonly Stage[]): Stage[][] => {
  const places = new Map<string, Stage[]>();
  for (const stage of stages) places.set(stage.place, [...(places.get(stage.place) ?? []), stage]);
  return [...places.values()];
};
