import { Suspense, useEffect, useRef, useState } from 'react';
import { fill } from '../i18n/fill';
import { bringIntoView } from '../ui/bringIntoView';
import { Icon } from '../ui/Icon';
import { lazily } from '../ui/lazily';
import { percent } from '../views/numberFormat';
import { usePage, usePointer } from './page';
import { useFar } from './useFar';
import { step, useChange, useWalk } from './useWalk';
import './footer.css';

const ForceDialog = lazily(async () => (await import('./force/ForceDialog')).ForceDialog);

/** Walking on, and the words produced. */
export function Footer() {
  const { words, playground } = usePage();
  const toggle = (): void => playground.pointer.setState(({ panelOpen }) => ({ panelOpen: !panelOpen }));
  return (
    <footer className="footer">
      <Transport />
      <WhereNow />
      <OutputCards />
      <button type="button" className="button open-side" onClick={toggle}>
        <Icon name="knobs" />
        <span>{words.knobs.open}</span>
      </button>
    </footer>
  );
}

export function Transport() {
  const { words, playground } = usePage();
  const walk = useWalk();
  const playing = usePointer((state) => state.playing);
  const label = playing ? words.stages.pause : words.stages.play;
  const go = (by: 1 | -1): void => {
    step(playground, by);
  };
  return (
    <div className="transport">
      <RoundButton icon="previous" label={words.stages.previous} disabled={!walk} onClick={() => go(-1)} />
      <RoundButton
        icon={playing ? 'pause' : 'play'}
        label={label}
        main
        disabled={!walk}
        onClick={() => playground.pointer.setState({ playing: !playing })}
      />
      <RoundButton icon="next" label={words.stages.next} disabled={!walk} onClick={() => go(1)} />
    </div>
  );
}

interface RoundButtonProps {
  readonly icon: 'previous' | 'next' | 'play' | 'pause';
  readonly label: string;
  readonly main?: boolean;
  readonly disabled: boolean;
  onClick(): void;
}

const RoundButton = ({ icon, label, main, disabled, onClick }: RoundButtonProps) => (
  <button
    type="button"
    className={main ? 'round main' : 'round'}
    aria-label={label}
    title={label}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);

function WhereNow() {
  const { words } = usePage();
  const walk = useWalk();
  const far = useFar(walk);
  return (
    <p className="where-now">
      {walk && (
        <>
          {far
            ? fill(words.map.count, far)
            : fill(words.stages.of, { n: String(walk.index + 1), count: String(walk.stages.length) })}
          <br />
        </>
      )}
      <small>{words.stages.keys}</small>
    </p>
  );
}

const BARS = 3;

/** One card for each word produced, with what else was likely. A card chosen is the output step looked at. */
export function OutputCards() {
  const { words } = usePage();
  const walk = useWalk();
  const change = useChange();
  const list = useRef<HTMLOListElement>(null);
  const [forcing, setForcing] = useState<number>();
  useEffect(() => {
    const card = list.current?.querySelector('[aria-current]');
    if (list.current && card) bringIntoView(list.current, card);
  }, [walk?.row, walk?.rows]);
  if (!walk) return <div className="cards" />;
  const { result, row } = walk;
  return (
    <>
      {forcing !== undefined && (
        <Suspense fallback={null}>
          <ForceDialog walk={walk} row={forcing} onClose={() => setForcing(undefined)} />
        </Suspense>
      )}
      <ol
        ref={list}
        className="cards"
        aria-label={words.output.label}
        lang={result.experiment.direction === 'en-zh' ? 'zh-Hans' : 'en'}
      >
        {result.output.map(({ word, probability, forced, top }, t) => (
          <li key={t} className="card-place">
            <button
              type="button"
              className={forced ? 'card forced' : 'card'}
              aria-current={t === row ? 'true' : undefined}
              aria-label={fill(words.output.card, { n: String(t + 1), word, percent: percent(probability) })}
              onClick={() => change({ row: t })}
            >
              <span className="card-word">
                <small>{fill(words.output.from, { word: result.words.target[t] })}</small> <b>{word}</b>
                {forced && (
                  <small className="by-hand" title={fill(words.force.forced, { word: top[0].word })}>
                    {' '}
                    ●<span className="unseen">{fill(words.force.forced, { word: top[0].word })}</span>
                  </small>
                )}
              </span>
              {top.slice(0, BARS).map((likely) => (
                <span className="bar" key={likely.word}>
                  <span>{likely.word}</span>
                  <i style={{ '--share': likely.probability } as React.CSSProperties} />
                  <span>{percent(likely.probability)}</span>
                </span>
              ))}
            </button>
            <button
              type="button"
              className="card-force"
              aria-label={fill(words.force.button, { word })}
              title={fill(words.force.button, { word })}
              onClick={() => setForcing(t)}
            >
              <Icon name="pencil" />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
