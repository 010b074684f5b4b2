import { describe, expect, test } from 'vitest';
import { gumbel, normal } from '../chance/distributions';
import {
  type Arithmetic,
  apply,
  cell,
  cells,
  evaluate,
  explained,
  functions,
  largest,
  minus,
  number,
  over,
  part,
  place,
  product,
  sum,
  when,
} from './arithmetic';

const operands = [
  [2, 3, 5],
  [7, 11, 11],
];
const worth = (result: Arithmetic, parts: Record<string, Arithmetic> = {}): number =>
  evaluate(explained(parts, result), (operand, index) => operands[operand][index]);

describe('evaluate', () => {
  test('sums, products, differences and quotients of cells', () => {
    expect(worth(sum(cells(0, 0, 3)))).toBe(10);
    expect(worth(sum(cells(0, 0, 2).map((x, i) => product([x, cell(1, i)]))))).toBe(47);
    expect(worth(minus(cell(0, 0), cell(1, 0)))).toBe(-5);
    expect(worth(over(cell(1, 0), number(2, 'factor')))).toBe(3.5);
    expect([worth(sum([])), worth(product([]))]).toEqual([0, 1]);
  });

  test('the largest, and the place of the first of the largest', () => {
    expect(worth(largest(cells(1, 0, 3)))).toBe(11);
    expect(worth(place(cells(1, 0, 3)))).toBe(1);
  });

  test('a part uses those before it, and not those after it', () => {
    const parts = { mean: over(sum(cells(0, 0, 3)), number(3)), twice: product([part('mean'), number(2)]) };
    expect(worth(part('twice'), parts)).toBeCloseTo(20 / 3, 14);
    const { mean, twice } = parts;
    expect(() => worth(part('twice'), { twice, mean })).toThrow('no part before this one is called mean');
  });

  test.each([
    [2, '<', true],
    [3, '<', false],
    [3, '=', true],
    [2, '=', false],
    [3, '≥', true],
    [2, '≥', false],
  ] as const)('%d %s 3 is %s, and only the side that counts is worked out', (left, relation, holds) => {
    const [then, otherwise] = holds ? [number(1), part('nowhere')] : [part('nowhere'), number(0)];
    expect(worth(when([number(left), relation, cell(0, 1)], then, otherwise))).toBe(Number(holds));
  });

  test('a condition that is the reason must hold', () => {
    expect(worth(when([cell(0, 0), '=', number(2)], number(0)))).toBe(0);
    expect(() => worth(when([cell(0, 0), '=', number(3)], number(0)))).toThrow('does not hold');
  });
});

test('functions of one number', () => {
  expect(worth(apply('square', cell(0, 1)))).toBe(9);
  expect(worth(apply('negative', cell(0, 1)))).toBe(-3);
  expect(worth(apply('log', apply('exp', cell(0, 1))))).toBeCloseTo(3, 14);
  for (const k of [0, 1, 1258290, 2 ** 23 - 1, 2 ** 23, 15518925, 2 ** 24 - 1]) {
    const u = (k + 0.5) / 2 ** 24;
    expect(functions.normalQuantile(u)).toBe(normal(k));
    expect(-Math.log(-Math.log(u)) / gumbel(k)).toBeCloseTo(1, 13);
    expect(functions.normalCdf(functions.normalQuantile(u))).toBeCloseTo(u, 14);
  }
});
