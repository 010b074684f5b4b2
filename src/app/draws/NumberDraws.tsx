import { type ReactNode, useMemo } from 'react';
import { binWidth, type DrawSummary, deviation, meanError, quantile } from '../../engine/drawSummary';
import { type DrawExpectation, drawExpectation } from '../../experiment/drawExpectation';
import { drawsTexts } from '../../i18n/draws';
import type { DrawsWords } from '../../i18n/draws.en';
import { fill } from '../../i18n/fill';
import { histogramTexts } from '../../i18n/histogram';
import { Histogram } from '../../views/histogram/Histogram';
import { type Series, wholeBins } from '../../views/histogram/histogram';
import { percent, short } from '../../views/numberFormat';
import { usePage } from '../page';
import type { FoundDraws } from './useDraws';
import { withError } from './withError';

interface NumberDrawsProps {
  readonly run: FoundDraws;
  readonly tensor: string;
  /** Which element of the whole tensor. */
  readonly index: number;
  /** What it is in the draw on screen. */
  readonly own: number;
  readonly title: string;
  /** What the histogram counts, for who does not see it. */
  readonly label: string;
  /** It counts something: bins are whole numbers. */
  readonly whole?: boolean;
  /** What else there is to say. */
  readonly children?: ReactNode;
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** One number over many draws: its histogram, mean, spread and quantiles, and what is expected of them. */
export function NumberDraws({ run, tensor, index, own, title, label, whole = false, children }: NumberDrawsProps) {
  const { language } = usePage();
  const words = drawsTexts[language];
  const summary = run.found.tensors[tensor];
  const { histograms } = summary;
  const binned = (series: Series): Series => (whole ? wholeBins(series) : series);
  const { plan } = run.job;
  const { tensors } = run.result;
  const expected = useMemo(() => drawExpectation({ plan, tensors }, tensor, index), [plan, tensors, tensor, index]);
  const quantiles = SHARES.map((share) => ({ share, value: quantileOf(summary, index, share, expected) }));
  return (
    <section className="cell-draws" aria-label={title}>
      <h3>{title}</h3>
      <div className="cell-draws-parts">
        <div>
          {histograms ? (
            <Histogram
              label={label}
              words={histogramTexts[language]}
              series={[
                binned({
                  name: title,
                  start: histograms.start[index],
                  end: histograms.end[index],
                  counts: histograms.counts.subarray(index * histograms.bins, (index + 1) * histograms.bins),
                  mean: summary.mean[index],
                  quantiles,
                }),
              ]}
              marked={own}
              markedName={words.cell.own}
              expected={expected && drawnExpectation(expected)}
              expectedName={words.cell.expected}
            />
          ) : (
            <p className="note">{words.cell.many}</p>
          )}
        </div>
        <div>
          <Moments {...{ words, expected }} mean={summary.mean[index]} error={meanError(summary, index)}>
            {deviation(summary, index)}
          </Moments>
          {expected && <p>{fill(words.kind[expected.kind], factsOf(expected))}</p>}
          {histograms && <Quantiles words={words} quantiles={quantiles} width={binWidth(histograms, index)} />}
        </div>
        {children}
      </div>
    </section>
  );
}

interface QuantilesProps {
  readonly words: DrawsWords;
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
  /** Of a bin: they are known to within that. */
  readonly width: number;
}

function Quantiles({ words, quantiles, width }: QuantilesProps) {
  return (
    <>
      <table>
        <tbody>
          <tr>
            {quantiles.map(({ share }) => (
              <th key={share} scope="col">
                {fill(words.cell.quantile, { share: percent(share) })}
              </th>
            ))}
          </tr>
          <tr>
            {quantiles.map(({ share, value }) => (
              <td key={share}>{withError(value, width).value}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="hint">
        {fill(words.cell.quantiles, { width: short(width) })} {words.cell.error}
      </p>
    </>
  );
}

/** From the histogram; never beyond what was drawn, and one of the numbers that it can be where there are a few. */
function quantileOf(
  { histograms, low, high }: DrawSummary,
  i: number,
  share: number,
  expected?: DrawExpectation,
): number {
  if (!histograms) return Number.NaN;
  const read = Math.min(high[i], Math.max(low[i], quantile(histograms, i, share)));
  const near = expected?.points?.map(({ value }) => value).sort((a, b) => Math.abs(a - read) - Math.abs(b - read))[0];
  return near !== undefined && Math.abs(near - read) <= binWidth(histograms, i) ? near : read;
}

const drawnExpectation = ({ points, density }: DrawExpectation) =>
  points ? { points } : density ? { density } : undefined;

interface MomentsProps {
  readonly words: DrawsWords;
  readonly expected: DrawExpectation | undefined;
  readonly mean: number;
  readonly error: number;
  /** The spread. */
  readonly children: number;
}

/** Mean and spread beside what is expected, and whether luck explains how far they are apart. */
function Moments({ words, expected, mean, error, children: spread }: MomentsProps) {
  const own = { ...withError(mean, error), spread: short(spread) };
  if (!expected) {
    return (
      <p className="moments">{fill(words.cell.mean, { mean: own.value, error: own.error, spread: own.spread })}</p>
    );
  }
  const facts = {
    ...{ mean: own.value, error: own.error, spread: own.spread },
    expected: withError(expected.mean, error).value,
    spreadExpected: short(expected.deviation),
  };
  const apart = error > 0 ? Math.abs(mean - expected.mean) / error : 0;
  return (
    <p className="moments">
      {fill(words.cell.meanExpected, facts)}{' '}
      {error > 0 && fill(apart <= FITS ? words.fits : words.unlikely, { n: apart.toFixed(1) })}
    </p>
  );
}

/** Standard errors that luck alone exceeds about once in four hundred numbers. */
const FITS = 3;

function factsOf({ facts }: DrawExpectation): Record<string, string> {
  const written = Object.entries(facts).map(([name, value]) => [
    name,
    Number.isInteger(value) ? String(value) : short(value),
  ]);
  return { ...Object.fromEntries(written), ...(facts.p === undefined ? {} : { keep: short(1 - facts.p) }) };
}
