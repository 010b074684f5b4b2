import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Stage } from '../plan/stages';
import { bringIntoView } from '../ui/bringIntoView';
import { Icon } from '../ui/Icon';
import { MAP } from '../views/map/mapGraph';
import { useExperimentValue, usePage } from './page';
import { StageSection } from './StageSection';
import { isView, useChange, useWalk } from './useWalk';
import { FIGURE } from './walk';
import './stageList.css';

/** The heading of a place stays at the top of the list. */
const HEADING = 34;

/**
 * The walk itself: every stage of the plan that ran, by place, with a picture and the shape of what it makes. The place
 * on screen is open; others are as the reader left them.
 */
export function StageList() {
  const { words } = usePage();
  const walk = useWalk();
  const change = useChange();
  const asked = useExperimentValue(({ stage }) => stage);
  const list = useRef<HTMLElement>(null);
  const far = walk !== undefined && isView(walk, asked);
  const current = walk && (far ? asked : walk.stage.id);
  const place = walk && (far ? asked : walk.stage.place);
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const [before, setBefore] = useState(current);
  if (current !== before) {
    // The place that one walks in opens itself, even if it was closed by hand.
    setBefore(current);
    setOpened(Object.fromEntries(Object.entries(opened).filter(([name, open]) => open || name !== place)));
  }
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current]');
    if (current && list.current && item) bringIntoView(list.current, item, HEADING);
  }, [current]);
  const go = (stage: string): void => change({ stage }, 'walk');
  return (
    <nav className="stages" ref={list} aria-label={words.stages.label} onKeyDown={(event) => onArrow(event, go)}>
      {walk && (
        <div>
          {isView(walk, FIGURE) && (
            <button
              type="button"
              className="stage whole"
              aria-current={current === FIGURE ? 'step' : undefined}
              tabIndex={current === FIGURE ? 0 : -1}
              onClick={() => change({ stage: FIGURE })}
            >
              <Icon name="figure" />
              <span className="stage-name">{words.systems.figure}</span>
            </button>
          )}
          <button
            type="button"
            className="stage whole"
            aria-current={current === MAP ? 'step' : undefined}
            tabIndex={far && asked !== FIGURE && !walk.stages.some((stage) => stage.place === asked) ? 0 : -1}
            onClick={() => change({ stage: MAP })}
          >
            <Icon name="map" />
            <span className="stage-name">{words.map.name}</span>
          </button>
          {byPlace(walk.stages).map((stages) => {
            const [{ place: own }] = stages;
            const open = opened[own] ?? own === place;
            return (
              <StageSection
                key={own}
                {...{ stages, walk, open, far }}
                here={own === place}
                onOpen={(next) => setOpened({ ...opened, [own]: next })}
              />
            );
          })}
        </div>
      )}
    </nav>
  );
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** One stop of the Tab key for the whole list; arrows move between what is open. A stage they come to is shown. */
function onArrow(event: KeyboardEvent<HTMLElement>, go: (stage: string) => void): void {
  const by = MOVES[event.key];
  if (!by || !(event.target instanceof HTMLElement)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')].filter(
    (item) => !item.closest('[hidden]'),
  );
  const next = items[items.indexOf(event.target) + by];
  if (!next) return;
  event.preventDefault();
  if (next.dataset.stage) go(next.dataset.stage);
  next.focus({ preventScroll: true });
}

const byPlace = (stages: readonly Stage[]): Stage[][] => {
  const places = new Map<string, Stage[]>();
  for (const stage of stages) places.set(stage.place, [...(places.get(stage.place) ?? []), stage]);
  return [...places.values()];
};
