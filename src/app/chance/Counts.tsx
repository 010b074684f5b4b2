import { type ChanceSource, moments } from '../../experiment/chanceSources';
import { chanceTexts } from '../../i18n/chance';
import { fill } from '../../i18n/fill';
import type { Tensor } from '../../tensor/tensor';
import { type Matrix, rowOf } from '../../views/matrix';
import { plain, short } from '../../views/numberFormat';
import { usePage } from '../page';
import { maskFacts, spreadFacts } from './patternFacts';

interface CountsProps {
  readonly tensor: Tensor;
  /** The part of it that is shown. */
  readonly matrix: Matrix;
  readonly source: ChanceSource;
}

/** What was drawn, counted, beside what is expected of it. */
export function Counts({ tensor, matrix, source }: CountsProps) {
  const texts = chanceTexts[usePage().language].counts;
  if (source.distribution !== 'bernoulli') {
    const of = moments(source);
    const { count, mean, spread, expected } = spreadFacts(tensor.values, of);
    return (
      <p>
        {fill(texts.numbers, {
          ...{ count: String(count), mean: two(mean), spread: two(spread), of: two(of.spread) },
          ...{ expected: two(expected.mean), deviation: two(expected.deviation) },
        })}
      </p>
    );
  }
  const p = source.dropped ?? 0;
  const { total, dropped, expected, exactly } = maskFacts(tensor.values, p);
  const shown = Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row)).flat();
  const facts = {
    ...{ total: String(total), dropped: String(dropped), p: short(p) },
    ...{ mean: trimmed(expected.mean), deviation: expected.deviation.toFixed(1) },
  };
  return (
    <>
      <p>
        {shown.length < total &&
          fill(texts.shown, { total: String(shown.length), dropped: String(maskFacts(shown, p).dropped) })}
        {fill(texts.mask, facts)}
      </p>
      <p>
        {exactly === undefined
          ? fill(texts.eachOnly, facts)
          : fill(texts.each, { ...facts, count: facts.mean, probability: exactly.toFixed(3) })}
      </p>
    </>
  );
}

const two = (value: number): string => plain(value, { decimals: 2, exponent: false, whole: 1 });

/** Whole where it is whole. */
const trimmed = (value: number): string =>
  Math.abs(value - Math.round(value)) < 1e-3 ? String(Math.round(value)) : value.toFixed(1);
