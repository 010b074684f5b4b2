import { useMemo } from 'react';
import { chiSquareFit, type Fit } from '../../chance/chiSquare';
import { topChanged } from '../../engine/drawSummary';
import { topExpectation } from '../../experiment/topExpectation';
import { drawsTexts } from '../../i18n/draws';
import type { DrawsWords } from '../../i18n/draws.en';
import { fill } from '../../i18n/fill';
import type { Matrix } from '../../views/matrix';
import { percent } from '../../views/numberFormat';
import { usePage } from '../page';
import type { FoundDraws } from './useDraws';

interface TopKeysProps {
  readonly run: FoundDraws;
  readonly tensor: string;
  /** The row of the whole tensor. */
  readonly row: number;
  readonly matrix: Matrix;
  along(axis: string, size: number, place: number, fallback: 'row' | 'column'): string;
}

const MOST_KEYS = 8;

/** How often each key of a row is the top one, beside the softmax where that is what to expect, with a χ² test. */
export function TopKeys({ run, tensor, row, matrix, along }: TopKeysProps) {
  const words = drawsTexts[usePage().language].top;
  const { found, job, result } = run;
  const { top, draws } = found.tensors[tensor];
  const expected = useMemo(
    () => topExpectation({ plan: job.plan, tensors: result.tensors }, tensor, row),
    [job.plan, result.tensors, tensor, row],
  );
  if (!top) return null;
  const counts = top.counts.subarray(row * top.places, (row + 1) * top.places);
  const fit = expected && chiSquareFit(counts, expected);
  const keys = [...counts.keys()]
    .filter((key) => counts[key] > 0 || (expected?.[key] ?? 0) > 0)
    .sort((a, b) => counts[b] - counts[a]);
  return (
    <div className="top-keys">
      <table>
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.share}</th>
            {expected && <th scope="col">{words.expected}</th>}
          </tr>
        </thead>
        <tbody>
          {keys.slice(0, MOST_KEYS).map((key) => (
            <tr key={key}>
              <th scope="row">{along(matrix.colAxis, matrix.cols, key, 'column')}</th>
              <td>{shareWithError(counts[key] / draws, draws)}</td>
              {expected && <td>{tenths(expected[key])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{fill(words.other, { share: percent(topChanged(top, row)) })}</p>
      {expected && <p>{sampledIn(job.plan.steps, tensor) ? words.formula.sampled : words.formula.gumbel}</p>}
      {fit && <p>{verdict(words, fit)}</p>}
    </div>
  );
}

const sampledIn = (steps: FoundDraws['job']['plan']['steps'], tensor: string): boolean =>
  steps.some(({ kernel, to }) => kernel === 'select' && to[0] === tensor);

const tenths = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** A share of draws, and the standard error of such a share. */
const shareWithError = (share: number, draws: number): string =>
  `${tenths(share)} ± ${(100 * Math.sqrt((share * (1 - share)) / draws)).toFixed(1)}`;

/** Luck below this is called rare. */
const RARE = 0.01;

const verdict = (words: DrawsWords['top'], { statistic, freedom, luck }: Fit): string =>
  fill(luck >= RARE ? words.fits : words.unlikely, {
    statistic: Number.isFinite(statistic) ? statistic.toFixed(1) : '∞',
    freedom: String(freedom),
    luck: percent(luck),
  });
