import { useCallback, useMemo } from 'react';
import { arithmeticTexts } from '../../i18n/arithmetic';
import { fill } from '../../i18n/fill';
import { evaluate } from '../../plan/arithmetic';
import type { CellRef } from '../../views/cellRef';
import { largestSize } from '../../views/colours/colourScale';
import { exact } from '../../views/numberFormat';
import { written } from '../../views/unfold/board';
import { cellWords } from '../../views/unfold/placeWords';
import { UnfoldedNumber } from '../../views/unfold/UnfoldedNumber';
import { ByHand } from '../edits/ByHand';
import { EditCell } from '../edits/EditCell';
import { valueText } from '../edits/pins';
import { useEdit } from '../edits/useEdit';
import { usePage } from '../page';
import { placeOf, refOf } from '../shownPlace';
import type { WalkNow } from '../useWalk';
import { trailEnd } from './trailEnd';
import type { Stop } from './useTrail';

interface NumberProps {
  readonly walk: WalkNow;
  readonly stop: Stop;
  /** Where the number is in the result shown. */
  readonly cell: CellRef;
  onOpen(cell: CellRef): void;
}

/** One number that this translation has: its value, what sets it by hand, and how it was made. */
export function ShownNumber({ walk, stop, cell, onOpen }: NumberProps) {
  const { words, stageTexts, language, playground } = usePage();
  const { result } = walk;
  const { explained, place } = stop;
  const shown = result.tensors[cell.tensor].values[cell.index];
  const onFrame = useCallback(
    (cells: readonly CellRef[]) =>
      playground.pointer.setState({ framed: cells.map((ref) => placeOf(result.tensors, ref)) }),
    [playground, result],
  );
  return (
    <>
      <p className="why-value">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same */}
        <b onDoubleClick={() => playground.pointer.setState({ editing: true })}>{exact(shown)}</b>
        <WordOf {...{ walk, cell, shown }} />
      </p>
      {/* A gradient follows from the walk: only what the walk computes from is anybody's to set. */}
      {cell.tensor in result.ran.plan.tensors && (
        <EditCell key={`${cell.tensor} ${cell.index}`} result={result} place={place} cell={cell} />
      )}
      <ByHand result={result} place={place} />
      {explained ? (
        <>
          <h3>{words.why.made}</h3>
          <UnfoldedNumber
            picture={result}
            texts={stageTexts}
            tensor={cell.tensor}
            unfolded={explained}
            words={words.why.unfold}
            names={arithmeticTexts[language].names}
            onOpen={onOpen}
            onFrame={onFrame}
          />
          <Agreement {...{ walk, stop, cell, shown }} />
        </>
      ) : (
        <End {...{ walk, stop, shown, onOpen }} />
      )}
    </>
  );
}

/** The word that a number is the number of. */
function WordOf({ walk: { result }, cell: { tensor }, shown }: { walk: WalkNow; cell: CellRef; shown: number }) {
  const text = valueText(result, tensor, shown);
  return text === written(shown) ? null : <span>“{text}”</span>;
}

/** How near the arithmetic must come to what was shown: as near as both backends come to each other. */
const NEAR = 2e-5;

/** Whether the arithmetic, worked out again in 64 bits, gives the number on screen, and who computed that. */
function Agreement({ walk: { result }, stop, cell, shown }: Omit<NumberProps, 'onOpen'> & { shown: number }) {
  const { words } = usePage();
  const { pinned } = useEdit(stop.place);
  const { explained } = stop;
  const { values } = result.tensors[cell.tensor];
  const largest = useMemo(() => largestSize(values), [values]);
  if (!explained || pinned !== undefined) return null;
  const again = evaluate(explained.explanation, explained.value);
  const near = Math.abs(again - shown) <= NEAR * largest;
  const gpu = result.backend === 'webgpu';
  return (
    <p className={near ? 'hint' : 'note'}>
      {fill(near ? words.why.agrees : words.why.differs, { value: exact(again), shown: exact(shown) })}{' '}
      {fill(words.why.computed, { backend: words.backend[result.backend], bits: gpu ? '32' : '64' })}
    </p>
  );
}

/** Nothing made this number: what it is. */
function End({ walk: { result }, stop: { place }, shown, onOpen }: Omit<NumberProps, 'cell'> & { shown: number }) {
  const { words, stageTexts } = usePage();
  const { text, written: place0 } = trailEnd(result, place, shown, words.why.end);
  const before = place0 && refOf(result.tensors, place0);
  return (
    <>
      <p className="why-end">{text}</p>
      {before && (
        <p>
          {words.why.end.written}{' '}
          <button type="button" className="button" onClick={() => onOpen(before)}>
            {cellWords(result, stageTexts, before)}
          </button>
        </p>
      )}
    </>
  );
}
