import { isTranslator } from '../../experiment/experiment';
import { drawsTexts } from '../../i18n/draws';
import { usePage } from '../page';
import type { FoundDraws } from './useDraws';
import { wordCounts } from './wordCounts';

/** For every word of the output which words the draws wrote in its place, and how often another than this one. */
export function WordDraws({ run }: { run: FoundDraws }) {
  const { language } = usePage();
  const { words } = drawsTexts[language];
  const steps = wordCounts(run.result, run.job, run.found);
  if (steps.length === 0) return null;
  return (
    <section className="word-draws">
      <h3>{words.title}</h3>
      <p className="hint">{isTranslator(run.result.experiment) ? words.read : words.produced}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.written}</th>
            <th scope="col">{words.differs}</th>
            <th scope="col">{words.counted}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ written, differs, likeliest, others }, t) => (
            <tr key={t}>
              <th scope="row">{written}</th>
              <td>{tenths(differs)}</td>
              <td>
                {likeliest.map(({ word, share }) => (
                  <span key={word} className={word === written ? undefined : 'differs'}>
                    {word} <small>{tenths(share)}</small>
                  </span>
                ))}
                {others > 0 && (
                  <span>
                    {words.others} <small>{tenths(others)}</small>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A share in percent, to a tenth: `24.8%`. */
const tenths = (share: number): string => `${(100 * share).toFixed(1)}%`;
