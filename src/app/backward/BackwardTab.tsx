import { nameOfNumber } from '../../experiment/differentiate';
import { isTranslator } from '../../experiment/experiment';
import { writePlace } from '../../experiment/place';
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
  const experiment = useExperiment();
  const { gradient, cell } = experiment;
  const kinds = isTranslator(experiment) ? scalarKinds : (['number'] as const);
  const change = useChange();
  const walk = useWalk();
  const { tab, short } = words.backward;
  const kind = gradient?.of ?? 'off';
  const choose = (of: Scalar['of'] | 'off'): void =>
    change({ gradient: of === 'off' ? undefined : { of, ...kept(of) } });
  const kept = (of: Scalar['of']): Omit<Scalar, 'of'> => {
    if (of === 'number') return cell ? { place: cell } : {};
    return of !== 'loss' && gradient?.word ? { word: gradient.word } : {};
  };
  return (
    <div className="backward-tab">
      <h2>{tab.what}</h2>
      <Segmented
        name="gradient"
        label={tab.what}
        options={[{ value: 'off' as const, text: tab.off }, ...kinds.map((value) => ({ value, text: short[value] }))]}
        value={kind}
        onChange={choose}
      />
      {!gradient && <p>{tab.say}</p>}
      {gradient && walk && (gradient.of === 'logit' || gradient.of === 'probability') && (
        <WordChoice walk={walk} scalar={gradient} />
      )}
      {gradient?.of === 'number' && <NumberChoice />}
      {walk?.result.gradient && <Value result={walk.result} />}
      {walk?.result.gradient && <FiniteCheck walk={walk} gradient={walk.result.gradient} />}
      {gradient && <p className="hint">{tab.way}</p>}
    </div>
  );
}

/** Goes back from the number looked at instead, where that is another one. */
function NumberChoice() {
  const { words } = usePage();
  const { gradient, cell } = useExperiment();
  const change = useChange();
  const walk = useWalk();
  const { tab } = words.backward;
  const forward = walk?.result.gradient?.forward;
  const here = gradient?.place;
  const other = cell && forward && cell.tensor in forward.tensors && (!here || writePlace(here) !== writePlace(cell));
  return (
    <>
      <p className="hint">{tab.number}</p>
      {cell && other && (
        <button type="button" className="button" onClick={() => change({ gradient: { of: 'number', place: cell } })}>
          {fill(tab.take, { number: nameOfNumber(cell.tensor, cell.at, forward.tensors[cell.tensor].shape) })}
        </button>
      )}
    </>
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
