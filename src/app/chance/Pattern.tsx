import { useRef, useState } from 'react';
import type { ChanceSource } from '../../experiment/chanceSources';
import { MAX_PINS } from '../../experiment/edits';
import { chanceTexts } from '../../i18n/chance';
import { fill } from '../../i18n/fill';
import { wordsOf } from '../../views/axisName';
import type { CellRef } from '../../views/cellRef';
import { scaleOf } from '../../views/colours/colourScale';
import { HeadGrid } from '../../views/heatmap/HeadGrid';
import { Heatmap } from '../../views/heatmap/Heatmap';
import { type CellLimits, cellSize, rowLabelWidth } from '../../views/heatmap/layout';
import { headsOf, matrixOf } from '../../views/matrix';
import type { Scene } from '../../views/scene';
import { useWidth } from '../../views/stageView/useWidth';
import { EditCell } from '../edits/EditCell';
import { computedValue, pinAt, withoutPin, withPin } from '../edits/pins';
import { usePage } from '../page';
import { placeOf } from '../shownPlace';
import { useScene } from '../useScene';
import { useChange, type WalkNow } from '../useWalk';
import { Counts } from './Counts';

interface PatternProps {
  readonly walk: WalkNow;
  readonly source: ChanceSource;
  readonly isOff: boolean;
}

const CELLS: CellLimits = { min: { width: 5, height: 10 }, max: { width: 44, height: 26 } };
const MOST_HEIGHT = 220;
/** What the last word turned over the columns reaches beyond them. */
const OVERHANG = 20;

/** The pattern itself, one head of it large: cells of a mask are turned with a press, those of noise are set by hand. */
export function Pattern({ walk, source, isOff }: PatternProps) {
  const { result } = walk;
  const { pattern } = source;
  const { language, stageTexts } = usePage();
  const texts = chanceTexts[language].pattern;
  const [frame, width] = useWidth<HTMLDivElement>(260);
  const { scene, tooMany, mine, asDrawn, withFinger } = usePatternScene(walk, source);
  const tensor = result.tensors[pattern];
  if (!tensor) return null;
  const { axes } = result.plan.tensors[pattern];
  const heads = headsOf(tensor, axes);
  const head = Math.min(scene.head, heads - 1);
  const isMask = source.distribution === 'bernoulli';
  const matrices = Array.from({ length: heads }, (_, h) => matrixOf(tensor, axes, h));
  const matrix = matrices[head];
  const role = isMask ? 'mask' : 'plain';
  const scale = scaleOf(tensor, role);
  const labels = rowLabelWidth(wordsOf(scene.picture, matrix.rowAxis, matrix.rows) ?? ['00']);
  const room = { width: width - labels - OVERHANG, height: MOST_HEIGHT };
  const cell = cellSize({ rows: matrix.rows, cols: matrix.cols, ...room }, CELLS);
  const last = pattern.slice(pattern.lastIndexOf('.') + 1);
  return (
    <div className="chance-pattern" ref={frame}>
      {heads > 1 && <HeadGrid {...{ scene, heads: matrices, scale, width }} chosen={head} onChoose={scene.onHead} />}
      <div
        className="chance-matrix"
        onPointerDownCapture={(event) => withFinger(event.pointerType === 'touch')}
        onKeyDownCapture={() => withFinger(false)}
      >
        <Heatmap {...{ scene, role, matrix, scale, cell }} name={pattern} title={stageTexts.tensors[last] ?? last} />
      </div>
      {!isOff && <Counts {...{ tensor, matrix, source }} />}
      <p className="hint">{isMask ? texts.mask : texts.number}</p>
      {!isMask && scene.cell?.tensor === pattern && (
        <EditCell result={result} place={placeOf(result.tensors, scene.cell)} cell={scene.cell} />
      )}
      {tooMany && (
        <p className="complaint" role="alert">
          {tooMany}
        </p>
      )}
      {mine > 0 && (
        <p className="chance-hand">
          <span>{mine === 1 ? texts.byHand.one : fill(texts.byHand.more, { count: String(mine) })}</span>
          <button type="button" className="button" onClick={asDrawn}>
            {texts.asDrawn}
          </button>
        </p>
      )}
    </div>
  );
}

/** The scene in which a press on a cell does something to it, instead of unfolding it. */
function usePatternScene(walk: WalkNow, { pattern, distribution }: ChanceSource) {
  const { words, language, playground } = usePage();
  const texts = chanceTexts[language].pattern;
  const change = useChange();
  const plain = useScene(walk);
  const [refused, setRefused] = useState(false);
  const finger = useRef(false);
  const { result } = walk;
  // As they are now: two presses may come before the first is computed.
  const pinsNow = () => playground.experiment.getState().experiment.pins;
  const turn = (ref: CellRef): void => {
    const place = placeOf(result.tensors, ref);
    const pins = pinsNow();
    const value = pinAt(pins, place)?.value ?? result.tensors[ref.tensor].values[ref.index];
    const next = value === 0 ? 1 : 0;
    const isDrawn = next === computedValue(result, place);
    const fits = isDrawn || pinAt(pins, place) !== undefined || pins.length < MAX_PINS;
    setRefused(!fits);
    if (fits) change({ pins: isDrawn ? withoutPin(pins, place) : withPin(pins, place, next) });
  };
  const look = (ref: CellRef): void => change({ cell: placeOf(result.tensors, ref) }, 'cell', true);
  const edit = (ref: CellRef): void => {
    look(ref);
    playground.pointer.setState({ trail: [], editing: true });
  };
  const isMask = distribution === 'bernoulli';
  const scene: Scene = {
    ...plain,
    side: 'after',
    table: false,
    texts: { ...plain.texts, picture: { ...plain.texts.picture, keys: isMask ? texts.maskKeys : texts.noiseKeys } },
    onCell: (ref) => {
      // A finger has no arrow keys to go from cell to cell with: its first tap is the press.
      if (isMask && finger.current) return turn(ref);
      look(ref);
      playground.pointer.setState({ trail: [], editing: false });
    },
    onUnfold: isMask ? turn : edit,
    onEdit: isMask ? undefined : edit,
  };
  const isOther = ({ tensor }: { tensor: string }): boolean => tensor !== pattern;
  return {
    scene,
    withFinger: (is: boolean) => {
      finger.current = is;
    },
    tooMany: refused ? fill(words.why.edit.tooMany, { count: String(MAX_PINS) }) : undefined,
    mine: result.experiment.pins.filter((pin) => !isOther(pin)).length,
    asDrawn: () => change({ pins: pinsNow().filter(isOther) }),
  };
}
