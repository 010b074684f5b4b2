import { useLayoutEffect, useRef, useState } from 'react';
import { fill } from '../i18n/fill';
import { StageView } from '../views/stageView/StageView';
import { BackwardPane } from './backward/BackwardPane';
import { ComparePane } from './compare/ComparePane';
import { ErrorBoundary } from './ErrorBoundary';
import { MapPane } from './map/MapPane';
import { useExperiment, usePage, useRun } from './page';
import { Settled, useErrorMark } from './Settled';
import { useScene } from './useScene';
import { useWalk, type WalkNow } from './useWalk';
import { isFar } from './walk';

/** The stage on screen. Its picture gets `height` CSS pixels, or, without it, what the pane around it leaves. */
export function StagePane({ height }: { height?: number }) {
  const { words } = usePage();
  const { stage: asked } = useExperiment();
  const walk = useWalk();
  const failed = useRun((state) => state.failure !== undefined);
  if (!walk) return failed ? null : <p className="hint">{words.loading}</p>;
  const far = isFar(walk.stages, asked);
  return (
    <>
      {!far && walk.stage.id !== asked && <p className="trouble">{fill(words.stages.unknown, { stage: asked })}</p>}
      <ErrorBoundary about={walk} fallback={(error) => <Crashed error={error} />}>
        {far ? <MapPane /> : <Picture walk={walk} height={height} />}
        <Settled walk={walk} at={far ? asked : walk.stage.id} />
      </ErrorBoundary>
    </>
  );
}

function Crashed({ error }: { error: Error }) {
  const { words } = usePage();
  useErrorMark(useExperiment());
  return <p className="trouble failed">{fill(words.trouble.crash, { reason: error.message })}</p>;
}

/** What a stage's words take above its picture, and the least a picture needs. */
const WORDS_HEIGHT = 190;
const LEAST_HEIGHT = 280;

function Picture({ walk, height: fixed }: { walk: WalkNow; height: number | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(LEAST_HEIGHT);
  useLayoutEffect(() => {
    const room = box.current?.parentElement;
    if (!room || fixed !== undefined) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(LEAST_HEIGHT, room.clientHeight - WORDS_HEIGHT)));
    observer.observe(room);
    return () => observer.disconnect();
  }, [fixed]);
  const scene = useScene(walk);
  const { versus, gradient } = walk.result.experiment;
  const room = { scene, height: fixed ?? height };
  return (
    <div ref={box}>
      {gradient ? (
        <BackwardPane {...room} walk={walk} />
      ) : versus ? (
        <ComparePane {...room} walk={walk} />
      ) : (
        <StageView {...room} stage={walk.stage} />
      )}
    </div>
  );
}
