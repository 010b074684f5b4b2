import type { Pin } from '../../experiment/edits';
import { fill } from '../../i18n/fill';
import { placeNames } from '../../i18n/stageTexts';
import { Icon } from '../../ui/Icon';
import { blockOf, cellWords } from '../../views/unfold/placeWords';
import { lookAt } from '../goTo';
import { useExperiment, usePage } from '../page';
import { refOf } from '../shownPlace';
import { useChange, type WalkNow } from '../useWalk';
import { outcome } from './outcome';
import { computedValue, valueText, withoutPin } from './pins';

interface Item {
  readonly key: string;
  /** The tensor and the place in it. */
  readonly title: string;
  readonly block: string;
  readonly what: string;
  /** Absent where today's walk does not reach it. */
  go?(): void;
  remove(): void;
}

/** Everything that was changed by hand, and what it did to the translation. */
export function EditList({ walk: { result } }: { walk: WalkNow }) {
  const { words } = usePage();
  const { edits } = words.why;
  const items = useItems(result);
  const change = useChange();
  if (items.length === 0) return null;
  return (
    <section className="edits" aria-labelledby="edits">
      <header>
        <h3 id="edits" tabIndex={-1}>
          {edits.title}
        </h3>
        <button type="button" className="button quiet" onClick={() => change({ pins: [], headMix: {} })}>
          {edits.removeAll}
        </button>
      </header>
      <ul>
        {items.map(({ key, title, block, what, go, remove }) => (
          <li key={key}>
            <button
              type="button"
              className="edit-place"
              disabled={!go}
              aria-label={fill(edits.goThere, { edit: title })}
              onClick={go}
            >
              <span>{title}</span>
              <small>{go ? block : edits.notHere}</small>
              <b>{what}</b>
            </button>
            <button
              type="button"
              className="button quiet"
              aria-label={fill(edits.remove, { edit: title })}
              title={words.why.edit.remove}
              onClick={remove}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p className="hint" aria-live="polite">
        {outcome(result, edits)}
      </p>
    </section>
  );
}

function useItems(result: WalkNow['result']): Item[] {
  const { stageTexts, words, playground } = usePage();
  const { pins, headMix } = useExperiment();
  const change = useChange();
  const { edits } = words.why;

  const ofPin = (pin: Pin): Item => {
    const ref = refOf(result.tensors, pin);
    const after = valueText(result, pin.tensor, pin.value);
    const before = computedValue(result, pin);
    const { tensor, at } = pin;
    return {
      key: `${tensor} ${at.join('.')}`,
      title: ref ? cellWords(result, stageTexts, ref) : `${tensor} (${at.map((i) => i + 1).join(', ')})`,
      block: blockOf(stageTexts, tensor),
      what: before === undefined ? after : `${valueText(result, tensor, before)} → ${after}`,
      go:
        ref &&
        (() => {
          change({ cell: { tensor, at }, ...lookAt(result, pin) });
          playground.pointer.setState({ trail: [], editing: false });
        }),
      remove: () => change({ pins: withoutPin(pins, pin) }),
    };
  };

  const ofMix = ([place, sources]: [string, (typeof headMix)[string]]): Item => {
    const stage = `${place}.mix`;
    const here = result.stages.some(({ id, off }) => id === stage && !off);
    return {
      key: place,
      title: edits.heads,
      block: placeNames(stageTexts, place).join(' › '),
      what: sources.map((from) => (typeof from === 'number' ? String(from + 1) : edits[from])).join(' · '),
      go: here ? () => change({ stage }) : undefined,
      remove: () => change({ headMix: Object.fromEntries(Object.entries(headMix).filter(([key]) => key !== place)) }),
    };
  };

  return [...pins.map(ofPin), ...Object.entries(headMix).map(ofMix)];
}
