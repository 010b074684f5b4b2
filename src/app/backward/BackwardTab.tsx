import type { Result } from '../../experiment/result';
import type { Scalar } from '../../experiment/scalar';
import { scalarKinds } from '../../experiment/scalar';
import { fill } from '../../i18n/fill';
import { Segmented } from '../../ui/Segmented';
import { scalarText, sentence } from '../../views/backward/scalarText';
import { exact } from '../../views/numberFormat';
import { useExperiment, usePage } from '../page';
import { useChange, useWalk } from '../useWalk';
import './backward.css';
import { FiniteCheck } from './FiniteCheck';
import { WordChoice } from './WordChoice';

/** The tab “backward” of the side panel: what is differentiated, its value, and the check of one gradient. */
export function BackwardTab() {
  const { words } = usePage();
  const { gradient } = useExperiment();
  const change = useChange();
  const walk = useWalk();
  const { tab, short } = words.backward;
  const kind = gradient?.of ?? 'off';
  const choose = (of: Scalar['of'] | 'off'): void =>
    change({
      gradient: of === 'off' ? undefined : { of, ...(of !== 'loss' && gradient?.word ? { word: gradient.word } : {}) },
    });
  return (
    <div className="backward-tab">
      <h2>{tab.what}</h2>
      <Segmented
        name="gradient"
        label={tab.what}
        options={[
          { value: 'off' as const, text: tab.off },
          ...scalarKinds.map((value) => ({ value, text: short[value] })),
        ]}
        value={kind}
        onChange={choose}
      />
      {!gradient && <p>{tab.say}</p>}
      {gradient && walk && gradient.of !== 'loss' && <WordChoice walk={walk} scalar={gradient} />}
      {walk?.result.gradient && <Value result={walk.result} />}
      {walk?.result.gradient && <FiniteCheck walk={walk} gradient={walk.result.gradient} />}
      {gradient && <p className="hint">{tab.way}</p>}
    </div>
  );
}

/** The number that is differentiated, and what it is about. */
function Value({ result }: { result: Result }) {
  const { words } = usePage();
  const { gradient, output } = result;
  if (!gradient) return null;
  const { tab } = words.backward;
  return (
    <>
      <p className="scalar-value">
        {fill(tab.value, { scalar: sentence(scalarText(words.backward, gradient)), value: exact(gradient.value) })}
      </p>
      {gradient.of === 'loss' && (
        <p className="hint">{fill(tab.loss, { words: output.map(({ word }) => word).join(' ') })}</p>
      )}
      {gradient.unknown !== undefined && (
        <p className="complaint" role="alert">
          {fill(tab.unknown, { word: gradient.unknown })}
        </p>
      )}
    </>
  );
}
