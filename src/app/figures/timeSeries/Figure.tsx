import type { SideResult } from '../../../experiment/result';
import { ForecastView } from '../../../views/forecast/ForecastView';
import { errorOf, naiveError, type SeenForecast, seenForecast } from '../../../views/forecast/forecast';
import { sideNames } from '../../compare/sideNames';
import { usePage } from '../../page';
import { useChange } from '../../useWalk';
import type { FigureProps } from '../figureProps';
import './figure.css';

/** What its sentence, its readings and its table take above and below. */
const WORDS = 220;
const [LOWEST, HIGHEST] = [230, 380];
/** The length of the pattern, and the first and last step of the window, counted back from the next value. */
const PERIOD = 7;
const NAMED = [12, PERIOD, 1];

/** The series with the window that can be dragged along it, and how far the forecasts are off; two where variants are compared. */
export function Figure({ result, height, words }: FigureProps) {
  const { words: page, locked } = usePage();
  const change = useChange();
  const { experiment, reference } = result;
  const names = experiment.versus && sideNames(page, experiment);
  const sides = names && reference ? [result, reference] : [result];
  const room = Math.max(LOWEST, Math.min(HIGHEST, (height - WORDS) / sides.length));
  const drag = (start: number, gesture: 'drag' | undefined): void => {
    if (start + 1 !== experiment.knobs.start) change({ knobs: { start: start + 1 } }, gesture && 'knob start');
  };
  const seen = sides.map((side) => ({
    side,
    seen: seenForecast(side.tensors, Number(side.experiment.knobs.start) - 1),
  }));
  return (
    <div className="time-series">
      <p>{words.about}</p>
      {seen.map((one, i) => (
        <section key={i === 0 ? 'a' : 'b'}>
          {names && <h3>{(i === 0 ? names.a : names.b).full}</h3>}
          <ForecastView
            {...{ words }}
            seen={one.seen}
            named={one.seen.weights.length > 0 ? NAMED : []}
            height={room}
            onStart={locked.has('start') ? undefined : drag}
          />
          <Errors {...one} words={words} />
        </section>
      ))}
    </div>
  );
}

/** Mean squared errors of the network and of forecasts that need none, here and over everything that is held out. */
function Errors({ side, seen, words }: { side: SideResult; seen: SeenForecast; words: FigureProps['words'] }) {
  const facts = side.facts ?? {};
  const rows = [
    [words.network, errorOf(seen), facts.error],
    [words.period, naiveError(seen, PERIOD), facts.period],
    [words.last, naiveError(seen, 1), facts.last],
  ] as const;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.error}</th>
          <th scope="col">{words.here}</th>
          <th scope="col">{words.heldOut}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, here, all]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{here.toFixed(3)}</td>
            <td>{all.toFixed(3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
