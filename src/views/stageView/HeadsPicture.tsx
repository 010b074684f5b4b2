import { useRef } from 'react';
import { fill } from '../../i18n/fill';
import type { Step } from '../../plan/plan';
import { wordsOf } from '../axisName';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize, FEATURE_CELLS, rowLabelWidth } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import type { Scene } from '../scene';
import { usePickedStep } from './pickedStep';
import type { PictureProps } from './pictureProps';
import { StepTabs } from './StepTabs';
import { shown } from './shown';
import { useHeadsTravel } from './useTravel';

export const isHeads = (step: Step): boolean => step.kernel === 'splitHeads' || step.kernel === 'mergeHeads';

const GAP = 8;

/** Splitting and merging heads: every head stands under the slice of features it owns. */
export function HeadsPicture({ scene: given, stage, head, width, height }: PictureProps) {
  const steps = stage.steps.filter(isHeads);
  const [step, onPick] = usePickedStep(given, steps);
  const room = useRef<HTMLDivElement>(null);
  useHeadsTravel(room, step);
  const merges = step.kernel === 'mergeHeads';
  const names = merges ? [step.to[0], step.from[0]] : [step.from[0], step.to[0]];
  const sided = names.map((name) => shown(given, name));
  // The same numbers in two forms: where one has no other side, neither is shown from there.
  const scene: Scene = sided[0]?.side === sided[1]?.side ? given : { ...given, side: 'after' };
  const [wide, narrow] = names.map((name) => shown(scene, name));
  if (!wide || !narrow) return null;
  const matrix = wide.matrix(0);
  const labels = rowLabelWidth(wordsOf(scene.picture, matrix.rowAxis, matrix.rows) ?? ['00']);
  const heads = narrow.all();
  const cell = cellSize(
    {
      rows: matrix.rows * 2,
      cols: matrix.cols,
      width: width - labels - GAP * (heads.length - 1) - 12,
      height: height - 130,
    },
    FEATURE_CELLS,
  );
  const marked = matrix.rowAxis.endsWith(':target') ? scene.row : undefined;
  const whole = (
    <div key="whole" className="whole">
      <Heatmap
        scene={scene}
        name={wide.name}
        title={wide.title}
        role={wide.role}
        matrix={matrix}
        scale={narrow.scale}
        cell={cell}
        groups={heads[0].cols}
        markedRow={marked}
      />
    </div>
  );
  const slices = (
    <div key="slices" className="slices" style={{ gap: GAP }}>
      {heads.map((slice, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the heatmap inside takes the focus; this only follows it
        <div key={i} className={i === head ? 'slice chosen' : 'slice'} onFocus={() => scene.onHead(i)}>
          <Heatmap
            scene={scene}
            name={narrow.name}
            title={fill(scene.texts.picture.head, { n: String(i + 1) })}
            role={narrow.role}
            matrix={slice}
            scale={narrow.scale}
            cell={cell}
            labels={{ rows: i === 0, cols: true }}
          />
        </div>
      ))}
    </div>
  );
  const arrow = (
    <span key="arrow" className="sign" aria-hidden="true" style={{ paddingLeft: labels }}>
      ↓
    </span>
  );
  return (
    <>
      <StepTabs {...{ scene, steps, current: step, onPick }} />
      <div className="flow stacked" ref={room}>
        {merges ? [slices, arrow, whole] : [whole, arrow, slices]}
      </div>
      <div className="below">
        <span />
        <Legend texts={scene.texts} scale={narrow.scale} side={narrow.side} />
      </div>
    </>
  );
}
