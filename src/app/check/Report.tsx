import { GATE, type Judged } from '../../experiment/judge';
import { fill } from '../../i18n/fill';
import { exact, short } from '../../views/numberFormat';
import { blockOf, placesAlong, titleOf } from '../../views/unfold/placeWords';
import { usePage } from '../page';
import { placeOf } from '../shownPlace';
import { useChange } from '../useWalk';
import type { Check } from './useCheck';

const WORST = 5;

/** What a comparison found. */
export function Report({ check: { result, judgement, milliseconds, software } }: { check: Check & { state: 'done' } }) {
  const { words, stageTexts, language } = usePage();
  const texts = words.check;
  const { tensors, numbers, sameWords } = judgement;
  const over = tensors.filter(({ ofGate }) => !(ofGate <= 1)).length;
  const agrees = over === 0 && sameWords;
  const [worst] = tensors;
  const titled = ({ tensor }: Judged): string =>
    [blockOf(stageTexts, tensor), titleOf(stageTexts, tensor)].filter(Boolean).join(' › ');
  const place = ({ tensor, index }: Judged): string =>
    placesAlong(result, stageTexts, { tensor, index }).filter(Boolean).join(' · ');
  const gates = {
    values: short(GATE.values),
    weights: short(GATE.weights),
    gradients: short(GATE.gradients),
  };
  return (
    <>
      <p className={agrees ? 'verdict' : 'verdict differs'}>
        <b>{agrees ? texts.pass : texts.fail}</b> {sameWords ? texts.same : texts.other}
      </p>
      <p>
        {!worst || worst.most === 0
          ? texts.none
          : fill(texts.largest, {
              share: short(worst.share),
              tensor: titled(worst),
              place: place(worst),
              gpu: exact(worst.values[0]),
              cpu: exact(worst.values[1]),
            })}
      </p>
      <p className="hint">
        {fill(texts.compared, {
          numbers: numbers.toLocaleString(language),
          tensors: String(tensors.length),
          milliseconds: milliseconds.toFixed(0),
        })}{' '}
        {result.gradient && texts.backwards} {software && texts.software}
      </p>
      <p className="hint">
        {fill(texts.gate, gates)}{' '}
        {over === 1 ? texts.overOne : over > 1 ? fill(texts.over, { count: String(over) }) : ''}
      </p>
      <table>
        <caption>{texts.worst}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.where}</th>
            <th scope="col">{texts.share}</th>
            <th scope="col">{texts.ofGate}</th>
          </tr>
        </thead>
        <tbody>
          {tensors.slice(0, WORST).map((one) => (
            <tr key={one.tensor}>
              <th scope="row">
                <GoThere {...{ one, result }} text={[titled(one), place(one)].filter(Boolean).join(' · ')} />
              </th>
              <td>{short(one.share)}</td>
              <td className={one.ofGate <= 1 ? '' : 'differs'}>{percentOf(one.ofGate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const percentOf = (share: number): string =>
  Number.isFinite(share) ? `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%` : '∞';

interface GoThereProps {
  readonly one: Judged;
  readonly result: Check['result'];
  readonly text: string;
}

/** The stage that made a tensor, with the cell looked at; of a gradient, the stage of what it is the gradient of. */
function GoThere({ one: { tensor, index }, result, text }: GoThereProps) {
  const { words } = usePage();
  const change = useChange();
  const { gradients = {}, through = {} } = result.gradient ?? {};
  const made = (name: string): string | undefined => result.plan.steps.find(({ to }) => to.includes(name))?.stage;
  const of = Object.keys(gradients).find((name) => gradients[name] === tensor && made(name));
  const by = Object.keys(through).find((name) => through[name].includes(tensor));
  const stage = made(tensor) ?? (of && made(of)) ?? (by && made(by));
  if (!stage) return <>{text}</>;
  const cell = placeOf(result.tensors, { tensor, index });
  const axes = result.plan.tensors[tensor].axes;
  const along = (label: string): number | undefined => cell.at[axes.indexOf(label)];
  const head = along('H');
  const row = along('N:target');
  return (
    <button
      type="button"
      className="go"
      aria-label={fill(words.check.go, { place: text })}
      onClick={() =>
        change({ stage, cell, ...(head === undefined ? {} : { head }), ...(row === undefined ? {} : { row }) })
      }
    >
      {text}
    </button>
  );
}
