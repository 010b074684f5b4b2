import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fill } from '../i18n/fill';
import type { Scene } from '../views/scene';
import { StageView } from '../views/stageView/StageView';
import { ErrorBoundary } from './ErrorBoundary';
import { useExperiment, usePage, usePointer } from './page';
import { useWalk, type WalkNow } from './useWalk';

/** The stage on screen, in the room there is. */
export function StagePane() {
  const { words } = usePage();
  const { stage: asked } = useExperiment();
  const walk = useWalk();
  if (!walk) return <p className="hint">{words.loading}</p>;
  return (
    <>
      {walk.stage.id !== asked && <p className="trouble">{fill(words.stages.unknown, { stage: asked })}</p>}
      <ErrorBoundary
        about={walk}
        fallback={(error) => <p className="trouble failed">{fill(words.trouble.crash, { reason: error.message })}</p>}
      >
        <Picture walk={walk} />
      </ErrorBoundary>
    </>
  );
}

/** What a stage's words take above its picture, and the least a picture needs. */
const WORDS_HEIGHT = 190;
const LEAST_HEIGHT = 280;

function Picture({ walk }: { walk: WalkNow }) {
  const { stageTexts, playground } = usePage();
  const pointer = usePointer((state) => state.pointer);
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(LEAST_HEIGHT);
  useLayoutEffect(() => {
    const room = box.current?.parentElement;
    if (!room) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(LEAST_HEIGHT, room.clientHeight - WORDS_HEIGHT)));
    observer.observe(room);
    return () => observer.disconnect();
  }, []);
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
      <StageView scene={scene} stage={stage} height={height} />
    </div>
  );
}
