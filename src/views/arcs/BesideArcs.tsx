import type { ReactNode } from 'react';
import type { StageTexts } from '../../i18n/stageTexts';
import type { Stage } from '../../plan/stages';
import { Segmented } from '../../ui/Segmented';
import { wordsOf } from '../axisName';
import { roleOf } from '../colours/role';
import { headsOf } from '../matrix';
import { axesOf, type Picture } from '../picture';
import type { Scene } from '../scene';
import type { PictureRoom } from '../stageView/pictureProps';
import { shown } from '../stageView/shown';
import { resultOf } from '../stageView/stageResult';
import { Arcs } from './Arcs';

/** How weights are drawn. */
export type WeightsAs = 'matrix' | 'arcs' | 'both';

interface BesideArcsProps {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly head: number;
  /** What the reader chose; undefined lets the room decide. */
  readonly as: WeightsAs | undefined;
  onAs(as: WeightsAs): void;
  readonly width: number;
  readonly height: number;
  /** The picture of the stage in the room that is left for it. */
  children(room: PictureRoom): ReactNode;
}

/** From this size on there is room for both beside each other. */
const ROOM_FOR_BOTH = { width: 640, height: 400 };
const GAP = 18;
const SWITCH = 40;
const LEGEND = 90;

/** The picture of a stage, and where its result is weights between words, lines between these words beside it. */
export function BesideArcs({ scene, stage, head, as, onAs, width, height, children }: BesideArcsProps) {
  const name = resultOf(stage);
  const weights = shown(scene, name);
  // A difference may be below 0, and a line has no less than no width.
  const drawable = weights && weights.scale.kind === 'sequential' && isBetweenWords(scene.picture, name);
  if (stage.off || scene.table || !drawable) return children({ width, height });
  const wide = width >= ROOM_FOR_BOTH.width;
  const now = as ?? (wide && height >= ROOM_FOR_BOTH.height ? 'both' : 'matrix');
  const beside = wide && now === 'both';
  const own = beside ? Math.min(320, Math.round(width * 0.38)) : Math.min(460, width - 4);
  const choice = <ChooseView texts={scene.texts.arcs} now={now} onAs={onAs} />;
  const arcs = now !== 'matrix' && (
    <Arcs
      {...{ scene, name, head }}
      heads={weights.all()}
      most={weights.scale.max}
      width={own}
      height={Math.max(120, Math.min(360, height - SWITCH - LEGEND))}
    />
  );
  if (beside) {
    return (
      <div className="arcs-beside">
        <div>{children({ width: width - own - GAP, height, shared: true })}</div>
        <div style={{ width: own }}>
          {choice}
          {arcs}
        </div>
      </div>
    );
  }
  return (
    <>
      {choice}
      {now !== 'arcs' && children({ width, height: height - SWITCH })}
      {arcs}
    </>
  );
}

function ChooseView({ texts, now, onAs }: { texts: StageTexts['arcs']; now: WeightsAs; onAs(as: WeightsAs): void }) {
  return (
    <div className="arcs-switch">
      <Segmented
        name="weights-as"
        label={texts.view}
        options={(['matrix', 'arcs', 'both'] as const).map((value) => ({ value, text: texts[value] }))}
        value={now}
        onChange={onAs}
      />
    </div>
  );
}

/** Whether a tensor is weights (B, H, N, M) with words along both axes. */
function isBetweenWords(picture: Picture, name: string): boolean {
  const tensor = picture.tensors[name];
  const axes = axesOf(picture, name);
  if (roleOf(name) !== 'weights' || tensor.shape.length !== 4 || headsOf(tensor, axes) !== tensor.shape[1])
    return false;
  return [2, 3].every((axis) => wordsOf(picture, axes[axis], tensor.shape[axis]) !== undefined);
}
