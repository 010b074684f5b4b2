import { useEffect, useRef, useState } from 'react';
import { fill } from '../i18n/fill';
import { bringIntoView } from '../ui/bringIntoView';
import { Icon } from '../ui/Icon';
import { lazily, OnceOpen } from '../ui/lazily';
import { percent } from '../views/numberFormat';
import { NOWHERE, pointAtWord, pointedWords } from '../views/pointer';
import { ExamplePicker } from './ExamplePicker';
import { EditBadge } from './edits/EditBadge';
import { otherWay } from './otherWay';
import { useExperiment, usePage, usePointer, useRun } from './page';
import { useChange, useWalk } from './useWalk';
import './sentenceBar.css';

const SentenceEditor = lazily(async () => (await import('./editor/SentenceEditor')).SentenceEditor);

/** The sentence and its translation, always in sight; and what changes the sentence. */
export function SentenceBar() {
  const { words } = usePage();
  const [editing, setEditing] = useState(false);
  return (
    <section className="sentence-bar" aria-label={words.sentence.label}>
      <TurnAround />
      <div className="chips">
        <SourceWords />
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <TargetWords />
      </div>
      <button
        type="button"
        className="button"
        // A narrow window shows the icon alone.
        aria-label={words.sentence.edit}
        title={words.sentence.edit}
        onClick={() => setEditing(true)}
      >
        <Icon name="pencil" />
        <span>{words.sentence.edit}</span>
      </button>
      <ExamplePicker />
      <EditBadge />
      <OnceOpen open={editing}>
        <SentenceEditor open={editing} onClose={() => setEditing(false)} />
      </OnceOpen>
    </section>
  );
}

function TurnAround() {
  const { words } = usePage();
  const experiment = useExperiment();
  const result = useRun((state) => state.result);
  const change = useChange();
  const next = otherWay(experiment, result);
  const label = fill(words.direction.turn, { direction: words.direction[next.direction] });
  return (
    <button type="button" className="button direction" title={label} aria-label={label} onClick={() => change(next)}>
      <Icon name="swap" />
      <span>{words.direction[experiment.direction]}</span>
    </button>
  );
}

function SourceWords() {
  const { words, playground } = usePage();
  const { sentence, direction } = useExperiment();
  const vocabulary = useRun((state) => state.vocabularies[direction]?.source);
  const pointer = usePointer((state) => state.pointer);
  const lit = pointedWords(pointer, 'source');
  const point = (pointer: Readonly<Record<string, number>>): void => playground.pointer.setState({ pointer });
  return (
    <ol className="words" aria-label={words.sentence.source} lang={direction === 'en-zh' ? 'en' : 'zh-Hans'}>
      {sentence.map((word, i) => {
        const unknown = vocabulary !== undefined && vocabulary.id(word) === undefined;
        return (
          <li
            key={i}
            className={`chip source${lit.includes(i) ? ' lit' : ''}${unknown ? ' unknown' : ''}`}
            title={unknown ? words.sentence.unknownWord : undefined}
            onPointerEnter={() => point(pointAtWord('source', i))}
            onPointerLeave={() => point(NOWHERE)}
          >
            {word}
          </li>
        );
      })}
    </ol>
  );
}

/** The translation as it is produced: words before the step looked at, the word of that step, and those to come. */
function TargetWords() {
  const { words, playground } = usePage();
  const walk = useWalk();
  const change = useChange();
  const pointer = usePointer((state) => state.pointer);
  const list = useRef<HTMLOListElement>(null);
  const shown = walk && `${walk.row} ${walk.result.words.target.join(' ')}`;
  useEffect(() => {
    const chip = list.current?.querySelector('.now');
    if (chip && list.current?.parentElement) bringIntoView(list.current.parentElement, chip);
  }, [shown]);
  if (!walk) return null;
  const { result, row } = walk;
  // Word t is produced by row t and stands, as input, along the target axis at t + 1.
  const lit = pointedWords(pointer, 'target');
  const point = (pointer: Readonly<Record<string, number>>): void => playground.pointer.setState({ pointer });
  const lang = result.experiment.direction === 'en-zh' ? 'zh-Hans' : 'en';
  return (
    <ol ref={list} className="words" aria-label={words.sentence.target} lang={lang}>
      {result.output.map(({ word, probability }, t) => {
        const when = t < row ? '' : t === row ? ' now' : ' later';
        return (
          <li key={t}>
            <button
              type="button"
              className={`chip target${when}${lit.includes(t + 1) ? ' lit' : ''}`}
              title={`${percent(probability)}${when && ` · ${t === row ? words.sentence.producedNext : words.sentence.comesLater}`}`}
              aria-current={t === row ? 'true' : undefined}
              onClick={() => change({ row: t })}
              onPointerEnter={() => point(pointAtWord('target', t + 1))}
              onPointerLeave={() => point(NOWHERE)}
            >
              {word}
            </button>
          </li>
        );
      })}
      {!result.finished && <li className="unfinished">… {words.sentence.unfinished}</li>}
    </ol>
  );
}
