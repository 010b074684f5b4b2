import { useCallback, useMemo } from 'react';
import { arithmeticTexts } from '../../i18n/arithmetic';
import { fill } from '../../i18n/fill';
import { evaluate } from '../../plan/arithmetic';
import { Icon } from '../../ui/Icon';
import type { CellRef } from '../../views/cellRef';
import { largestSize } from '../../views/colours/colourScale';
import { hue, roleOf } from '../../views/colours/role';
import { exact } from '../../views/numberFormat';
import { written } from '../../views/unfold/board';
import { absentPlace, blockOf, cellWords, placesAlong, titleOf } from '../../views/unfold/placeWords';
import { UnfoldedNumber } from '../../views/unfold/UnfoldedNumber';
import { EditCell } from '../edits/EditCell';
import { computedValue, valueText } from '../edits/pins';
import { useEdit } from '../edits/useEdit';
import { lookAt } from '../goTo';
import { useExperiment, usePage } from '../page';
import { placeOf, refOf } from '../shownPlace';
import { useChange, type WalkNow } from '../useWalk';
import { trailEnd } from './trailEnd';
import type { Stop } from './useTrail';

interface ChosenProps {
  readonly walk: WalkNow;
  readonly stop: Stop;
  onOpen(cell: CellRef): void;
}

/** The number at the end of the trail. */
export function Chosen({ walk, stop, onOpen }: ChosenProps) {
  const { words, stageTexts } = usePage();
  const { tensor, at } = stop.place;
  const { ref } = stop;
  return (
    <section className="why-chosen" aria-labelledby="why-number">
      <header>
        <h2 id="why-number" tabIndex={-1} style={{ color: hue(roleOf(tensor)) }}>
          {titleOf(stageTexts, tensor)}{' '}
          <span>{ref && placesAlong(walk.result, stageTexts, ref).filter(Boolean).join(' · ')}</span>
        </h2>
        <LetGo />
      </header>
      <p className="why-block">
        {blockOf(stageTexts, tensor)} {ref && <GoThere walk={walk} stop={stop} />}
      </p>
      {!stop.follows && <p className="note">{words.why.apart}</p>}
      {ref ? (
        <ShownNumber {...{ walk, stop, onOpen }} cell={ref} />
      ) : (
        <p className="note">
          {fill(words.why.gone, {
            tensor: titleOf(stageTexts, tensor),
            at: absentPlace(walk.result, stageTexts, tensor, at),
          })}
        </p>
      )}
    </section>
  );
}

function LetGo() {
  const { words, playground } = usePage();
  const change = useChange();
  const letGo = (): void => {
    change({ cell: undefined });
    playground.pointer.setState({ trail: [], framed: [], editing: false });
  };
  const { letGo: label } = words.why;
  return (
    <button type="button" className="button quiet" aria-label={label} title={label} onClick={letGo}>
      <Icon name="close" />
    </button>
  );
}

function GoThere({ walk: { result }, stop: { place } }: { walk: WalkNow; stop: Stop }) {
  const { words } = usePage();
  const change = useChange();
  const experiment = useExperiment();
  const look = lookAt(result, place);
  const there = look && Object.entries(look).every(([key, value]) => experiment[key as keyof typeof look] === value);
  if (!look || there) return null;
  return (
    <button type="button" className="button quiet" onClick={() => change(look)}>
      {words.why.goThere}
    </button>
  );
}

/** One number that this translation has: its value, what sets it by hand, and how it was made. */
function ShownNumber({ walk, stop, cell, onOpen }: ChosenProps & { cell: CellRef }) {
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
      <EditCell key={`${cell.tensor} ${cell.index}`} result={result} place={place} cell={cell} />
      <ByHand walk={walk} stop={stop} />
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

function ByHand({ walk: { result }, stop: { place } }: { walk: WalkNow; stop: Stop }) {
  const { why } = usePage().words;
  const { pinned, remove } = useEdit(place);
  if (pinned === undefined) return null;
  const computed = computedValue(result, place);
  const text = (value: number): string => valueText(result, place.tensor, value);
  return (
    <p className="note why-by-hand">
      {computed === undefined
        ? fill(why.byHand, { value: text(pinned) })
        : fill(why.byHandInstead, { value: text(pinned), computed: text(computed) })}{' '}
      <button type="button" className="button" onClick={remove}>
        {why.edit.remove}
      </button>
    </p>
  );
}

/** How near the arithmetic must come to what was shown: as near as both backends come to each other. */
const NEAR = 2e-5;

/** Whether the arithmetic, worked out again in 64 bits, gives the number on screen, and who computed that. */
function Agreement({
  walk: { result },
  stop,
  cell,
  shown,
}: Omit<ChosenProps, 'onOpen'> & { cell: CellRef; shown: number }) {
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
function End({ walk: { result }, stop: { place }, shown, onOpen }: ChosenProps & { shown: number }) {
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
