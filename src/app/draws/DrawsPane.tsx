import { type ReactNode, useMemo } from 'react';
import { reachedByChance } from '../../engine/reachedByChance';
import { drawsTexts } from '../../i18n/draws';
import { fill } from '../../i18n/fill';
import { type DrawView, drawsIn, drawViews } from '../../store/draws';
import { Segmented } from '../../ui/Segmented';
import { stageName } from '../../views/backward/gradientMap';
import type { Scene } from '../../views/scene';
import { usePage } from '../page';
import type { WalkNow } from '../useWalk';
import { DrawnMatrices } from './DrawnMatrices';
import './draws.css';
import { counted, type FoundDraws, useDraws, useFound } from './useDraws';
import { WordDraws } from './WordDraws';

interface DrawsPaneProps {
  readonly scene: Scene;
  readonly walk: WalkNow;
  readonly height: number;
  /** The stage as it is in the draw of the result. */
  readonly children: ReactNode;
}

/** A stage while there are many draws of it: the draw of the result, or what all of them say of every number. */
export function DrawsPane({ scene, walk, height, children }: DrawsPaneProps) {
  const { language, playground } = usePage();
  const words = drawsTexts[language];
  const view = useDraws((state) => state.view);
  const run = useFound();
  const plan = run?.job.plan;
  const reached = useMemo(() => plan && reachedByChance(plan), [plan]);
  if (!run) return children;
  const { stage, result } = walk;
  const { found } = run;
  const drawn = [...stage.to].reverse().filter((name) => name in found.tensors && result.tensors[name]);
  const views = drawViews.filter((view) => view !== 'top' || drawn.some((name) => found.tensors[name].top));
  const shown: DrawView = views.includes(view) ? view : 'mean';
  return (
    <div className="draws-pane">
      {drawn.length > 0 && (
        <div className="draws-bar">
          <Segmented
            name="draws-view"
            label={words.shows}
            options={views.map((value) => ({ value, text: words.views[value] }))}
            value={shown}
            onChange={(view) => drawsIn(playground).setState({ view })}
          />
          <span className="draws-about">{fill(words.about[shown], { n: counted(found.draws) })}</span>
        </div>
      )}
      {drawn.length === 0 ? (
        <>
          <NotDrawn {...{ walk, run }} reached={stage.to.some((name) => reached?.has(name))} />
          {children}
        </>
      ) : shown === 'own' ? (
        children
      ) : (
        <>
          <h2>{stageName(scene, stage)}</h2>
          <DrawnMatrices {...{ scene, walk, run, height }} names={drawn} view={shown} />
        </>
      )}
    </div>
  );
}

/** Why there is nothing to show of a stage: chance does not reach it, words are counted beside, or nobody followed it. */
function NotDrawn({ walk: { stage, result }, run, reached }: { walk: WalkNow; run: FoundDraws; reached: boolean }) {
  const { language, playground } = usePage();
  const words = drawsTexts[language];
  if (!reached) return <p className="note">{words.untouched}</p>;
  if (stage.steps.some(({ kernel }) => kernel === 'argmax')) return <WordDraws run={run} />;
  return (
    <p className="note">
      {words.elsewhere}{' '}
      <button
        type="button"
        className="button"
        onClick={() => void drawsIn(playground).start(run.wanted, result, stage)}
      >
        {words.again}
      </button>
    </p>
  );
}
