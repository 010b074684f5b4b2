import { expect, test } from 'vitest';
import { apply, cell, cells, explained, minus, number, over, part, product, sum } from '../../plan/arithmetic';
import { cellsOf, formOf, runsOf, workOut } from './workOut';

const softmax = explained(
  { exp: apply('exp', minus(cell(0, 1), number(2))), total: sum(cells(0, 0, 3)) },
  over(part('exp'), part('total')),
);
const unfolded = { explanation: softmax, operands: ['scores'], value: (_: number, index: number) => index + 1 };

test('every line has its value, the result last', () => {
  const { lines, value } = workOut(unfolded);
  expect(lines.map((line) => [line.name, line.value])).toEqual([
    ['exp', 1],
    ['total', 6],
    [undefined, 1 / 6],
  ]);
  expect(value(sum([part('total'), cell(0, 2)]))).toBe(9);
});

test('cells are found in parts and result', () => {
  expect(cellsOf(softmax).map(({ index }) => index)).toEqual([1, 0, 1, 2]);
});

test('neighbours of one form are a run', () => {
  const terms = [product([cell(0, 0), cell(1, 0)]), product([cell(0, 1), cell(1, 5)]), cell(2, 0)];
  expect(runsOf(terms).map((run) => run.length)).toEqual([2, 1]);
  expect(formOf(terms[0])).toBe(formOf(terms[1]));
  expect(formOf(number(1, 'sigma'))).toBe(formOf(number(2, 'sigma')));
  expect(formOf(number(1))).not.toBe(formOf(number(2)));
});
