import type { CompareWords } from '../../i18n/compare.en';
import { fill } from '../../i18n/fill';
import { wordsOf } from '../axisName';
import { steepColumns } from '../backward/gradientMap';
import { type ColourScale, roundUp, scaleOf } from '../colours/colourScale';
import { type Role, roleOf } from '../colours/role';
import { Heatmap } from '../heatmap/Heatmap';
import { Legend } from '../legend/Legend';
import type { Matrix } from '../matrix';
import type { Picture } from '../picture';
import { wordsAlong } from '../pointer';
import { NO_CELLS, type Scene } from '../scene';
import { allowedIn } from '../stageView/allowed';
import { isStacked } from '../stageView/flowLayout';
import { namedColumns } from '../stageView/namedPlaces';
import { compareLayout, type Part } from './compareLayout';
import type { Apart, SideOfStage } from './comparison';

/** What each side is called, e.g. `÷ √D`. */
export interface SideNames {
  readonly a: string;
  readonly b: string;
}

interface SidesPictureProps {
  readonly scene: Scene;
  readonly other: Picture;
  readonly words: CompareWords;
  readonly names: SideNames;
  readonly head: number;
  readonly width: number;
  readonly height: number;
  readonly a: SideOfStage | undefined;
  readonly b: SideOfStage | undefined;
  readonly apart: Apart | undefined;
}

const PLAIN: Role = 'plain';

/** Both results in one set of colours, and their difference in its own. */
export function SidesPicture({ scene, other, words, names, head, width, height, a, b, apart }: SidesPictureProps) {
  const { texts } = scene;
  const own: Scene = { ...scene, reference: undefined, side: 'after' };
  const there: Scene = { ...own, picture: other, cell: undefined, operands: NO_CELLS, pins: NO_CELLS };
  const drawn = [a, b].flatMap((side) => (side ? [matrixOfHead(side, head)] : []));
  const delta = apart?.heads[Math.min(head, apart.heads.length - 1)];
  const partsOf = (m: Matrix, picture: Picture): Part => ({
    ...{ rows: m.rows, cols: m.cols },
    ...{ rowWords: wordsOf(picture, m.rowAxis, m.rows), colWords: wordsOf(picture, m.colAxis, m.cols) },
  });
  const sides = drawn.map((m, i) => partsOf(m, i === 0 && a ? scene.picture : other));
  const parts = [...sides, ...(delta ? [partsOf(delta, scene.picture)] : [])];
  if (parts.length === 0) return null;
  const unnamed = parts.map((part, i) => i > 0 && part.rows <= parts[0].rows && startsLike(part, parts[0]));
  const narrow = parts.map((part, i) => (unnamed[i] ? { ...part, rowWords: [] } : part));
  const layout = compareLayout(isStacked(parts[0].cols, width) ? parts : narrow, width, height);
  const labels = (i: number) => ({ rows: layout.stacked || !unnamed[i], cols: true });
  const scale = sharedScale([a, b]);
  const common = { cell: layout.cell, ...(layout.stacked ? { labelRoom: layout.labels } : {}) };
  const marked = (m: Matrix) => (m.rowAxis.endsWith(':target') ? Math.min(scene.row, m.rows - 1) : undefined);
  const side = (which: 'a' | 'b', of: SideOfStage | undefined, at: Scene) => {
    const label = words.sides[which];
    if (!of) return <p className="compare-missing">{fill(words.missing, { side: label })}</p>;
    const m = matrixOfHead(of, head);
    return (
      <div className="compare-side" data-side={which}>
        <Heatmap
          {...common}
          scene={at}
          labels={labels(which === 'b' ? sides.length - 1 : 0)}
          name={which === 'a' ? of.name : undefined}
          title={`${label} · ${names[which]}`}
          role={roleOf(of.name)}
          matrix={m}
          scale={scale}
          allowed={of.stage && allowedIn(of.picture, of.stage, head, of.heads.length)}
          markedRow={marked(m)}
          named={{ cols: namedColumns(m, marked(m) ?? 0) }}
        />
        {of.passes && of.stage === undefined && <p className="hint">{fill(words.passes, { side: label })}</p>}
      </div>
    );
  };
  return (
    <>
      <div className={layout.stacked ? 'compare stacked' : 'compare'}>
        {side('a', a, own)}
        {side('b', b, there)}
        {delta && apart && (
          <div className="compare-side" data-side="difference">
            <Heatmap
              {...common}
              scene={{ ...own, cell: undefined, onUnfold: undefined, onEdit: undefined, pins: NO_CELLS }}
              labels={labels(parts.length - 1)}
              title={words.difference}
              role={PLAIN}
              matrix={delta}
              scale={scaleOfDifference(apart)}
              markedRow={marked(delta)}
              named={{ cols: wordsAlong(delta.colAxis) === undefined ? [] : steepColumns(delta) }}
            />
          </div>
        )}
      </div>
      <div className="compare-legends">
        <span>
          {words.sides.a}, {words.sides.b} <Legend texts={texts} scale={scale} />
        </span>
        {apart && (
          <span>
            {words.difference} <Legend texts={texts} scale={scaleOfDifference(apart)} />
          </span>
        )}
      </div>
    </>
  );
}

/** Whether the rows of a part are named, or numbered, like the first rows of another: they need no names of their own. */
const startsLike = (part: Part, first: Part): boolean =>
  part.rowWords ? part.rowWords.every((word, i) => word === first.rowWords?.[i]) : !first.rowWords;

const matrixOfHead = ({ heads }: SideOfStage, head: number): Matrix => heads[Math.min(head, heads.length - 1)];

/** Both sides in the same colours. */
function sharedScale(sides: readonly (SideOfStage | undefined)[]): ColourScale {
  const scales = sides.flatMap((side) => (side ? [scaleOf(side.picture.tensors[side.name], roleOf(side.name))] : []));
  return { kind: scales[0].kind, max: Math.max(...scales.map(({ max }) => max)) };
}

const scaleOfDifference = ({ furthest: { a, b } }: Apart): ColourScale => ({
  kind: 'diverging',
  max: roundUp(Math.abs(a - b)),
});
