import { useMemo } from 'react';
import { topChanged } from '../../engine/drawSummary';
import { drawsTexts } from '../../i18n/draws';
import type { DrawView } from '../../store/draws';
import type { Tensor } from '../../tensor/tensor';
import { wordsOf } from '../../views/axisName';
import { type ColourScale, largestSize, roundUp, scaleOf } from '../../views/colours/colourScale';
import { roleOf } from '../../views/colours/role';
import type { Column } from '../../views/heatmap/Axes';
import { HeadGrid } from '../../views/heatmap/HeadGrid';
import { Heatmap } from '../../views/heatmap/Heatmap';
import { cellSize, columnRoom, FEATURE_CELLS, rowLabelWidth, WORD_CELLS } from '../../views/heatmap/layout';
import { Legend } from '../../views/legend/Legend';
import { headsOf, indexAt, type Matrix, matrixOf } from '../../views/matrix';
import { percent } from '../../views/numberFormat';
import { axesOf } from '../../views/picture';
import { NO_CELLS, type Scene } from '../../views/scene';
import { allowedIn } from '../../views/stageView/allowed';
import { chosenIn } from '../../views/stageView/selection';
import { useWidth } from '../../views/stageView/useWidth';
import { usePage } from '../page';
import type { WalkNow } from '../useWalk';
import { CellDraws } from './CellDraws';
import { drawnTensor, wholeIndex } from './drawnTensor';
import { KeptDraws } from './KeptDraws';
import type { FoundDraws } from './useDraws';

interface DrawnMatricesProps {
  readonly scene: Scene;
  readonly walk: WalkNow;
  readonly run: FoundDraws;
  /** Tensors of the stage that were followed, its result first. */
  readonly names: readonly string[];
  readonly view: Exclude<DrawView, 'own'>;
  readonly height: number;
}

/** What many draws say of every number of a stage, and of the number looked at how it is spread. */
export function DrawnMatrices({ scene, walk, run, names, view, height }: DrawnMatricesProps) {
  const texts = drawsTexts[usePage().language];
  const { result, stage } = walk;
  const [box, width] = useWidth<HTMLDivElement>(600);
  const { found } = run;
  const tensors = useMemo(() => {
    const rows = result.output.length;
    const drawn = names.map((name) => [name, drawnTensor(found.tensors[name], view, axesOf(result, name), rows)]);
    return Object.fromEntries(drawn.filter(([, tensor]) => tensor)) as Record<string, Tensor>;
  }, [found, names.join(), view, result]);
  const shown = names.filter((name) => tensors[name]);
  const main = shown.find((name) => name === scene.cell?.tensor) ?? shown[0];
  // A click looks at a number here; its arithmetic is that of one draw.
  const drawnScene: Scene = {
    ...scene,
    picture: { ...result, tensors: { ...result.tensors, ...tensors } },
    ...{ onUnfold: undefined, onEdit: undefined, reference: undefined, side: 'after' },
    ...{ operands: NO_CELLS, pins: NO_CELLS },
  };
  const heads = Math.max(...shown.map((name) => headsOf(tensors[name], axesOf(result, name))));
  const head = Math.min(scene.head, heads - 1);
  const matrices = shown.map((name) => matrixOf(tensors[name], axesOf(result, name), head, heads));
  const allowed = allowedIn(result, stage, head, heads);
  const own = shown.indexOf(main);
  const cell = chosenIn(scene, main, { ...matrices[own], values: result.tensors[main].values });
  const scales = shown.map((name) => scaleFor(tensors[name], view, name));
  return (
    <div ref={box}>
      {heads > 1 && (
        <HeadGrid
          scene={drawnScene}
          heads={Array.from({ length: heads }, (_, i) => matrixOf(tensors[main], axesOf(result, main), i, heads))}
          scale={scales[own]}
          allowed={allowed}
          chosen={head}
          onChoose={scene.onHead}
          width={width}
        />
      )}
      <div className="draws-body">
        <div>
          <div className="draws-matrices">
            {shown.map((name, i) => {
              const m = matrices[i];
              const words = wordsOf(result, m.colAxis, m.cols);
              const labels = rowLabelWidth(wordsOf(result, m.rowAxis, m.rows) ?? ['00']);
              const room = {
                ...{ rows: m.rows, cols: m.cols },
                width: (width < WIDE ? width : Math.min(SIDE_BY_SIDE * width, 560)) - labels - BESIDE,
                height: Math.max(120, 0.5 * height - columnRoom(words, m.cols, WORD_CELLS.min.width)),
              };
              return (
                <Heatmap
                  key={name}
                  scene={drawnScene}
                  name={name}
                  title={drawnScene.texts.tensors[last(name)] ?? last(name)}
                  role={view === 'mean' && roleOf(name) !== 'mask' ? roleOf(name) : 'plain'}
                  matrix={m}
                  scale={scales[i]}
                  cell={cellSize(room, m.cols > 24 ? FEATURE_CELLS : WORD_CELLS)}
                  allowed={allowed?.rows === m.rows && allowed.cols === m.cols ? allowed : undefined}
                  chosen={name === main ? cell : undefined}
                  beside={view === 'top' ? [otherTop(texts.differs, run, name, tensors[name], m)] : []}
                />
              );
            })}
          </div>
          <Legend texts={scene.texts} scale={scales[own]} />
        </div>
        <CellDraws {...{ run, scene }} tensor={main} index={indexAt(matrices[own], cell)} matrix={matrices[own]} />
        <KeptDraws {...{ scene, stage, run }} />
      </div>
    </div>
  );
}

const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const BESIDE = 64;
/** From this width on the histogram stands beside the matrices, which take this share. */
const WIDE = 700;
const SIDE_BY_SIDE = 0.52;

const scaleFor = (tensor: Tensor, view: Exclude<DrawView, 'own'>, name: string): ColourScale =>
  view === 'mean'
    ? scaleOf(tensor, roleOf(name))
    : { kind: 'sequential', max: view === 'top' ? 1 : roundUp(largestSize(tensor.values)) };

/** For every row how often another key is the top one than without chance. */
function otherTop(title: string, run: FoundDraws, name: string, tensor: Tensor, m: Matrix): Column {
  const { shape, top } = run.found.tensors[name];
  const rowOf = (row: number): number =>
    Math.floor(wholeIndex(shape, tensor.shape, indexAt(m, { row, col: 0 })) / (top?.places ?? 1));
  const values = Array.from({ length: m.rows }, (_, row) => (top ? percent(topChanged(top, rowOf(row))) : ''));
  return { title, values, width: BESIDE };
}
