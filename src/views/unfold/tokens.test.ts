import { expect, test } from 'vitest';
import {
  type Arithmetic,
  apply,
  cell,
  cells,
  evaluate,
  largest,
  minus,
  number,
  over,
  part,
  product,
  sum,
  when,
} from '../../plan/arithmetic';
import { tokensOf } from './tokens';

const OPERAND = [2, -3, 0.5, 4, 1];
const value = (of: Arithmetic): number =>
  evaluate({ parts: [{ name: 'sum', of: number(-7) }], result: of }, (_, index) => OPERAND[index]);

const written = (a: Arithmetic, known?: typeof value): string =>
  tokensOf(a, known)
    .map((token) => {
      if (token.is === 'sign') return token.text;
      if (token.is === 'leaf') return known ? String(known(token.leaf)) : token.leaf.is;
      return token.is === 'run' ? `[${token.run.of} of ${token.run.terms.length}]` : ` ${token.is} `;
    })
    .join('');

const withNumbers = (a: Arithmetic): string => written(a, value);

test.each<[Arithmetic, string]>([
  [over(apply('exp', minus(cell(0, 0), cell(0, 3))), part('sum')), 'e^(2 − 4) ÷ (-7)'],
  [sum([product([cell(0, 0), part('sum')]), number(-1)]), '2 × (-7) + (-1)'],
  [over(minus(cell(0, 0), number(1)), sum([cell(0, 3), cell(0, 4)])), '(2 − 1) ÷ (4 + 1)'],
  [minus(cell(0, 0), minus(cell(0, 3), cell(0, 4))), '2 − (4 − 1)'],
  [product([number(3), sum([cell(0, 0), cell(0, 1)])]), '3 × (2 + -3)'],
  [apply('sqrt', apply('square', cell(0, 2))), '√((0.5)²)'],
  [largest([number(0), cell(0, 1)]), 'max(0, -3)'],
])('%j is written %s', (a, text) => expect(withNumbers(a)).toBe(text));

test('more than three terms of one form are a run; what is of another form stands beside it', () => {
  const products = OPERAND.map((_, i) => product([cell(0, i), cell(1, i)]));
  expect(withNumbers(sum([...products, cell(2, 0)]))).toBe('[sum of 5] + 2');
  expect(withNumbers(sum(products.slice(0, 3)))).toBe('2 × 2 + -3 × -3 + 0.5 × 0.5');
  expect(withNumbers(largest(cells(0, 0, 5)))).toBe('max([largest of 5])');
});

test('of a condition the way it goes is written', () => {
  const a = when([cell(0, 0), '≥', number(3)], number(1), number(0));
  expect(withNumbers(a)).toBe('2 ≥ 3 fails 0');
  expect(withNumbers(when([cell(0, 3), '≥', number(3)], number(1)))).toBe('4 ≥ 3 holds 1');
  expect(withNumbers(sum([cell(0, 0), a]))).toBe('2 + (2 ≥ 3 fails 0)');
});

test('the general form has no numbers and no signs', () => {
  expect(written(product([cell(0, 1), part('sum')]))).toBe('cell × part');
});
