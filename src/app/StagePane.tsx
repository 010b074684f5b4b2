import { type RefObject, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { fill } from '../i18n/fill';
import { drawsIn } from '../store/draws';
import { lazily } from '../ui/lazily';
import { StageView } from '../views/stageView/StageView';
import { Breadcrumb } from './Breadcrumb';
import { ErrorBoundary } from './ErrorBoundary';
import type { FigureProps } from './figures/figureProps';
import { useHere } from './map/useHere';
import { useZoomKeys } from './map/useZoomKeys';
import { Zoom } from './map/Zoom';
import { useExperiment, useExperimentValue, usePage, useRun } from './page';
import { Settled, useErrorMark } from './Settled';
import { openedSystem } from './systems/openSystem';
import { useScene } from './useScene';
import { isView, useWalk, type WalkNow } from './useWalk';
import { FIGURE } from './walk';

const BackwardPane = lazily(async () => (await import('./backward/BackwardPane')).BackwardPane);
const ComparePane = lazily(async () => (await import('./compare/ComparePane')).ComparePane);
const BatchLine = lazily(async () => (await import('./systems/BatchLine')).BatchLine);
const DrawsPane = lazily(async () => (await import('./draws/DrawsPane')).DrawsPane);
const MapPane = lazily(async () => (await import('./map/MapPane')).MapPane);

/** The stage on screen. Its picture gets `height` CSS pixels, or, without it, what the pane around it leaves. */
export function StagePane({ height }: { height?: number }) {
  const { words } = usePage();
  const asked = useExperimentValue(({ stage }) => stage);
  const walk = useWalk();
  const failed = useRun((state) => state.failure !== undefined);
  if (!walk) return failed ? null : <p className="hint">{words.loading}</p>;
  return <Room walk={walk} asked={asked} height={height} />;
}

function Room({ walk, asked, height: fixed }: { walk: WalkNow; asked: string; height: number | undefined }) {
  const { words } = usePage();
  const [room, height] = useRoom(fixed);
  const far = isView(walk, asked);
  const at = far ? asked : walk.stage.id;
  const { here, moved } = useHere(at);
  useZoomKeys(walk, at, here);
  return (
    <div ref={room}>
      <ErrorBoundary about={walk} fallback={(error) => <Crashed error={error} />}>
        <Breadcrumb walk={walk} at={at} />
        {walk.result.batch && (
          <Suspense fallback={null}>
            <BatchLine result={walk.result} />
          </Suspense>
        )}
        {at !== asked && <p className="trouble">{fill(words.stages.unknown, { stage: asked })}</p>}
        {/* The mark stands inside: a picture that is still being downloaded is not drawn. */}
        <Suspense fallback={null}>
          <Zoom level={far ? at : 'stage'}>
            {at === FIGURE ? (
              <OwnFigure result={walk.result} height={fixed ?? Math.max(LEAST_HEIGHT, height - MAP_WORDS_HEIGHT)} />
            ) : far ? (
              <MapPane {...{ walk, here, moved }} view={at} height={fixed ?? height - MAP_WORDS_HEIGHT} />
            ) : (
              <Picture walk={walk} height={fixed ?? Math.max(LEAST_HEIGHT, height - WORDS_HEIGHT)} />
            )}
          </Zoom>
          <Settled walk={walk} at={at} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** The picture that a system has of its own. */
function OwnFigure(props: Omit<FigureProps, 'words'>) {
  const { systemTexts } = usePage();
  const Figure = openedSystem(props.result.experiment.system.name)?.Figure;
  return Figure ? <Figure {...props} words={systemTexts?.figure ?? {}} /> : null;
}

function Crashed({ error }: { error: Error }) {
  const { words } = usePage();
  useErrorMark(useExperiment());
  return <p className="trouble failed">{fill(words.trouble.crash, { reason: error.message })}</p>;
}

/** What a stage's words and a map's take above their pictures, and the least a picture needs. */
const WORDS_HEIGHT = 190;
const MAP_WORDS_HEIGHT = 108;
const LEAST_HEIGHT = 280;

/** The height of the pane around, or a fixed one. */
function useRoom(fixed: number | undefined): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(fixed ?? 0);
  useLayoutEffect(() => {
    const room = box.current?.parentElement;
    if (!room || fixed !== undefined) return;
    const observer = new ResizeObserver(() => setHeight(room.clientHeight));
    observer.observe(room);
    return () => observer.disconnect();
  }, [fixed]);
  return [box, height];
}

function Picture({ walk, height }: { walk: WalkNow; height: number }) {
  const scene = useScene(walk);
  const { versus, gradient } = walk.result.experiment;
  const room = { scene, height };
  const drawn = useStore(drawsIn(usePage().playground), ({ run }) => run?.found !== undefined);
  const own = gradient ? (
    <BackwardPane {...room} walk={walk} />
  ) : versus ? (
    <ComparePane {...room} walk={walk} />
  ) : (
    <StageView {...room} stage={walk.stage} />
  );
  return drawn ? (
    <DrawsPane {...room} walk={walk}>
      {own}
    </DrawsPane>
  ) : (
    own
  );
}
