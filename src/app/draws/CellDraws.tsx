import { useMemo } from 'react';
import { binWidth, type DrawSummary, deviation, meanError, quantile } from '../../engine/drawSummary';
import { type DrawExpectation, drawExpectation } from '../../experiment/drawExpectation';
import { drawsTexts } from '../../i18n/draws';
import type { DrawsWords } from '../../i18n/draws.en';
import { fill } from '../../i18n/fill';
import { histogramTexts } from '../../i18n/histogram';
import { placeName, wordsOf } from '../../views/axisName';
import { Histogram } from '../../views/histogram/Histogram';
import { cellOf, type Matrix } from '../../views/matrix';
import { percent, short } from '../../views/numberFormat';
import type { Scene } from '../../views/scene';
import { usePage } from '../page';
import type { WalkNow } from '../useWalk';
import { wholeIndex } from './drawnTensor';
import { TopKeys } from './TopKeys';
import { counted, type FoundDraws } from './useDraws';
import { withError } from './withError';

interface CellDrawsProps {
  readonly scene: Scene;
  readonly walk: WalkNow;
  readonly run: FoundDraws;
  readonly tensor: string;
  /** The number looked at, in the tensor as it is shown. */
  readonly index: number;
  readonly matrix: Matrix;
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** One number over many draws: its histogram, mean, spread and quantiles, and what is expected of them. */
export function CellDraws({ scene, walk: { result }, run, tensor, index, matrix }: CellDrawsProps) {
  const { language } = usePage();
  const words = drawsTexts[language];
  const summary = run.found.tensors[tensor];
  const shown = result.tensors[tensor];
  const i = wholeIndex(summary.shape, shown.shape, index);
  const { plan } = run.job;
  const expected = useMemo(
    () => drawExpectation({ plan, tensors: result.tensors }, tensor, i),
    [plan, result.tensors, tensor, i],
  );
  const { row = 0, col = 0 } = cellOf(matrix, index) ?? {};
  const along = (axis: string, size: number, place: number, fallback: 'row' | 'column'): string =>
    placeName(wordsOf(scene.picture, axis, size), axis, place, scene.texts, fallback);
  const place = {
    row: along(matrix.rowAxis, matrix.rows, row, 'row'),
    column: along(matrix.colAxis, matrix.cols, col, 'column'),
  };
  const last = tensor.slice(tensor.lastIndexOf('.') + 1);
  const title = fill(words.cell.title, { tensor: scene.texts.tensors[last] ?? last, ...place });
  const { histograms } = summary;
  const quantiles = SHARES.map((share) => ({ share, value: quantileOf(summary, i, share, expected) }));
  return (
    <section className="cell-draws" aria-label={title}>
      <h3>{title}</h3>
      <div className="cell-draws-parts">
        <div>
          {histograms ? (
            <Histogram
              label={fill(words.cell.label, { ...place, n: counted(summary.draws) })}
              words={histogramTexts[language]}
              series={[
                {
                  name: title,
                  start: histograms.start[i],
                  end: histograms.end[i],
                  counts: histograms.counts.subarray(i * histograms.bins, (i + 1) * histograms.bins),
                  mean: summary.mean[i],
                  quantiles,
                },
              ]}
              marked={shown.values[index]}
              markedName={words.cell.own}
              expected={expected && drawnExpectation(expected)}
              expectedName={words.cell.expected}
            />
          ) : (
            <p className="note">{words.cell.many}</p>
          )}
        </div>
        <div className="cell-draws-words">
          <Moments {...{ words, expected }} mean={summary.mean[i]} error={meanError(summary, i)}>
            {deviation(summary, i)}
          </Moments>
          {expected && <p>{fill(words.kind[expected.kind], factsOf(expected))}</p>}
          {histograms && (
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
                      <td key={share}>{withError(value, histograms ? binWidth(histograms, i) : 0).value}</td>
                    ))}
                  </tr>
                </tbody>
              </table>
              <p className="hint">{fill(words.cell.quantiles, { width: short(binWidth(histograms, i)) })}</p>
            </>
          )}
          <p className="hint">
            {words.cell.error} {words.cell.choose}
          </p>
        </div>
        <TopKeys {...{ run, tensor, along }} row={Math.floor(i / (summary.shape.at(-1) ?? 1))} matrix={matrix} />
      </div>
    </section>
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
  const written = Object.entries(facts).map(([name, value]) => [name, short(value)]);
  return { ...Object.fromEntries(written), ...(facts.p === undefined ? {} : { keep: short(1 - facts.p) }) };
}
