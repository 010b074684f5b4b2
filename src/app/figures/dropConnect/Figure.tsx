import { useCallback, useState } from 'react';
import { normalDensity } from '../../../chance/normalCdf';
import { type DrawSummary, deviation, type Histograms, meanError } from '../../../engine/drawSummary';
import { type DrawsResult, runDraws } from '../../../engine/runDraws';
import type { Result } from '../../../experiment/result';
import { fill } from '../../../i18n/fill';
import { histogramTexts } from '../../../i18n/histogram';
import { type Activation, type ThinnedUnit, termsOf, thinnedUnit } from '../../../systems/thinnedUnit';
import { Select } from '../../../ui/Select';
import { Histogram } from '../../../views/histogram/Histogram';
import type { Series } from '../../../views/histogram/histogram';
import { short } from '../../../views/numberFormat';
import { usePage, useRun } from '../../page';
import type { FigureProps } from '../figureProps';
import { MeasuringBar } from '../MeasuringBar';
import { type Measure, useMeasuring } from '../useMeasuring';
import './figure.css';

const DRAWS = [1_000, 10_000, 100_000];
/** Few, so that the curve does not lie flat beside the few values of a small layer. */
const BINS = 32;
const SUMS = ['dropout.u', 'dropconnect.u'];

/** One unit's sum over many draws of both masks, with the Gaussian that inference takes it for and the scaled value. */
export function Figure({ result, height, words }: FigureProps) {
  const { language } = usePage();
  const [place, setPlace] = useState({ example: 0, unit: 0 });
  const [draws, setDraws] = useState(DRAWS[0]);
  const measuring = useMeasuring(useDraws(result, draws));
  const { units, examples } = { units: result.words.units, examples: result.words.examples };
  const example = Math.min(place.example, examples.length - 1);
  const unit = Math.min(place.unit, units.length - 1);
  const { inputs, W, b } = result.tensors;
  const { p, activation } = result.experiment.knobs as { p: number; activation: Activation };
  const known = thinnedUnit(termsOf(inputs, W, b, example, unit), p, activation);
  const at = example * units.length + unit;
  const done = measuring.sofar?.draws ?? 0;
  const named = (names: readonly string[]) => names.map((text, i) => ({ value: String(i), text }));
  const pick = (name: 'unit' | 'example', names: readonly string[], value: number) => (
    <label htmlFor={`figure-${name}`}>
      {words[name]}{' '}
      <Select
        id={`figure-${name}`}
        label={words[name]}
        options={named(names)}
        value={String(value)}
        onChange={(chosen) => setPlace({ example, unit, [name]: Number(chosen) })}
      />
    </label>
  );
  return (
    <section className="drop-connect-figure" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="hint">{words.say}</p>
      <div className="picks">
        {pick('unit', units, unit)} {pick('example', examples, example)}
      </div>
      <MeasuringBar
        words={words}
        options={DRAWS}
        draws={draws}
        measuring={measuring}
        progress={fill(words.progress, { done: done.toLocaleString('en'), draws: draws.toLocaleString('en') })}
        share={done / draws}
        onDraws={setDraws}
      />
      {measuring.sofar && (
        <>
          <Histogram
            label={fill(words.picture, { unit: units[unit], example: examples[example] })}
            words={histogramTexts[language]}
            series={SUMS.map((name, i) =>
              seriesOf(measuring.sofar!.tensors[name], at, [words.dropout, words.dropconnect][i]),
            )}
            expected={known.deviation > 0 ? { density: densityOf(known) } : undefined}
            expectedName={words.gaussian}
            marked={known.mean}
            markedName={words.scaled}
            height={Math.max(170, Math.min(300, height - 360))}
          />
          <Means words={words} drawn={measuring.sofar} activation={activation} at={at} known={known} />
        </>
      )}
    </section>
  );
}

/** Draws of what is on screen, numbers set by hand included, on the engine of the page. */
function useDraws(result: Result, draws: number): Measure<DrawsResult> | undefined {
  const engine = useRun((state) => state.engine?.engine);
  const { ran, experiment } = result;
  const of = experiment.knobs.activation === 'relu' ? [...SUMS, 'dropout.r', 'dropconnect.r'] : SUMS;
  const all = of.join(' ');
  const measure = useCallback<Measure<DrawsResult>>(
    (signal, onProgress) =>
      runDraws(engine!, ran.plan, ran.inputs, {
        of: all.split(' '),
        histogramsOf: SUMS,
        bins: BINS,
        draws,
        signal,
        onProgress,
      }),
    [engine, ran, all, draws],
  );
  return engine && measure;
}

const densityOf =
  ({ mean, deviation: sigma }: ThinnedUnit) =>
  (x: number): number =>
    normalDensity((x - mean) / sigma) / sigma;

/** The histogram of one number. */
function seriesOf(summary: DrawSummary, at: number, name: string): Series {
  const { bins, start, end, counts } = summary.histograms as Histograms;
  const own = counts.subarray(at * bins, (at + 1) * bins);
  return { name, start: start[at], end: end[at], counts: own, mean: summary.mean[at] };
}

interface MeansProps {
  readonly words: FigureProps['words'];
  readonly drawn: DrawsResult;
  readonly activation: Activation;
  readonly at: number;
  readonly known: ThinnedUnit;
}

/** Each way with its mean and spread of u and its mean of a(u): drawn numbers with their standard error, others exact. */
function Means({ words, drawn, activation, at, known }: MeansProps) {
  const row = (way: 'dropout' | 'dropconnect'): readonly string[] => {
    const sums = drawn.tensors[`${way}.u`];
    const out = activation === 'relu' ? drawn.tensors[`${way}.r`] : sums;
    const measured = (of: DrawSummary): string => `${short(of.mean[at])} ± ${short(meanError(of, at))}`;
    return [words[way], measured(sums), short(deviation(sums, at)), measured(out)];
  };
  const rows = [
    row('dropout'),
    row('dropconnect'),
    [words.exact, short(known.mean), short(known.deviation), short(known.truth)],
    [words.gaussian, short(known.mean), short(known.deviation), short(known.gaussian)],
    [words.scaled, short(known.mean), '0', short(known.scaled)],
  ];
  return (
    <table>
      <thead>
        <tr>
          {[words.way, words.mean, words.spread, words.output].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...numbers]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {numbers.map((text, i) => (
              <td key={i}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
