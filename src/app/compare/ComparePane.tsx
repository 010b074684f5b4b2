import { isTranslator, sidesSwapped, translatorKnobs } from '../../experiment/experiment';
import { rowsLookAhead } from '../../experiment/modelOptions';
import { presetOf } from '../../experiment/presets';
import type { SideResult } from '../../experiment/result';
import { fill } from '../../i18n/fill';
import { Icon } from '../../ui/Icon';
import { CompareView } from '../../views/compare/CompareView';
import { percent } from '../../views/numberFormat';
import type { Scene } from '../../views/scene';
import { useExperiment, usePage } from '../page';
import { useChange, type WalkNow } from '../useWalk';
import './comparePane.css';
import { type SideName, sideNames } from './sideNames';
import { tells } from './tells';

/** What the bar, the translations and what to look at take above the matrices. */
const ABOVE = 130;

/** Two variants of one stage, side by side. */
export function ComparePane({ scene, walk, height }: { scene: Scene; walk: WalkNow; height: number }) {
  const { words } = usePage();
  const { result } = walk;
  const names = sideNames(words, result.experiment);
  const translated = isTranslator(result.experiment);
  const preset = translated ? presetOf(result.experiment) : undefined;
  if (!result.reference) return null;
  return (
    <div className="compare-pane">
      <CompareBar names={names} />
      {preset && (
        <p className="note">
          <b>{words.compare.presets[preset].name}</b>&ensp;{words.compare.presets[preset].look}
        </p>
      )}
      {result.output.length > 0 && (
        <div className="compare-outputs">
          <Output side="a" of={result} than={result.reference} />
          <Output side="b" of={result.reference} than={result} />
        </div>
      )}
      {translated && [result, result.reference].some((side) => rowsLookAhead(translatorKnobs(side.experiment))) && (
        <p className="hint">{words.compare.lookAhead}</p>
      )}
      <CompareView
        scene={scene}
        other={result.reference}
        stage={walk.stage}
        words={words.compare}
        names={{ a: names.a.short, b: names.b.short }}
        tell={preset && tells[preset]}
        height={height - (preset ? ABOVE : ABOVE - 50)}
      />
    </div>
  );
}

/** What is compared, and the ways out of it. */
function CompareBar({ names }: { names: { a: SideName; b: SideName } }) {
  const { words } = usePage();
  const experiment = useExperiment();
  const change = useChange();
  const swap = (): void => {
    const { knobs, sentence, versus } = sidesSwapped(experiment);
    change({ knobs, sentence, versus });
  };
  return (
    <section className="compare-bar" aria-label={words.compare.bar}>
      {(['a', 'b'] as const).map((side) => (
        <span key={side} data-side={side}>
          <b>{words.compare.sides[side]}</b> {names[side].full}
        </span>
      ))}
      <button type="button" className="button" onClick={swap}>
        <Icon name="swap" />
        <span>{words.compare.swap}</span>
      </button>
      <button type="button" className="button" onClick={() => change({ versus: undefined })}>
        <Icon name="close" />
        <span>{words.compare.stop}</span>
      </button>
    </section>
  );
}

/** A side's translation with the probability of each word; words that the other side does not have there stand out. */
function Output({ side, of, than }: { side: 'a' | 'b'; of: SideResult; than: SideResult }) {
  const { words } = usePage();
  const name = words.compare.sides[side];
  return (
    <div className="compare-output">
      <b>{name}</b>
      <ol
        className="words"
        aria-label={fill(words.compare.output, { side: name })}
        lang={of.experiment.direction === 'en-zh' ? 'zh-Hans' : 'en'}
      >
        {of.output.map(({ word, probability }, t) => (
          <li key={t} className={word === than.output[t]?.word ? undefined : 'differs'}>
            {word} <small>{percent(probability)}</small>
          </li>
        ))}
        {!of.finished && <li>…</li>}
      </ol>
    </div>
  );
}
