import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fill } from '../i18n/fill';
import type { Scene } from '../views/scene';
import { StageView } from '../views/stageView/StageView';
import { ErrorBoundary } from './ErrorBoundary';
import { useExperiment, usePage, usePointer, useRun } from './page';
import { Settled, useErrorMark } from './Settled';
import { useWalk, type WalkNow } from './useWalk';

/** The stage on screen. Its picture gets `height` CSS pixels, or, without it, what the pane around it leaves. */
export function StagePane({ height }: { height?: number }) {
  const { words } = usePage();
  const { stage: asked } = useExperiment();
  const walk = useWalk();
  const failed = useRun((state) => state.failure !== undefined);
  if (!walk) return failed ? null : <p className="hint">{words.loading}</p>;
  return (
    <>
      {walk.stage.id !== asked && <p className="trouble">{fill(words.stages.unknown, { stage: asked })}</p>}
      <ErrorBoundary about={walk} fallback={(error) => <Crashed error={error} />}>
        <Picture walk={walk} height={height} />
        <Settled walk={walk} />
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
  const { stageTexts, playground } = usePage();
  const pointer = usePointer((state) => state.pointer);
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(LEAST_HEIGHT);
  useLayoutEffect(() => {
    const room = box.current?.parentElement;
    if (!room || fixed !== undefined) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(LEAST_HEIGHT, room.clientHeight - WORDS_HEIGHT)));
    observer.observe(room);
    return () => observer.disconnect();
  }, [fixed]);
  const { result, stage, row } = walk;
  const scene = useMemo<Scene>(
    () => ({
      picture: result,
      texts: stageTexts,
      pointer,
      onPoint: (pointer) => playground.pointer.setState({ pointer }),
      row,
    }),
    [result, stageTexts, pointer, playground, row],
  );
  return (
    <div ref={box}>
      <StageView scene={scene} stage={stage} height={fixed ?? height} />
    </div>
  );
}
