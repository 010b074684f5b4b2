import { type Arithmetic, type FunctionName, number, when } from '../../plan/arithmetic';
import { type Leaf, runsOf } from './workOut';

/** Many terms of one form, which are drawn as a strip instead of being written out. */
export interface Run {
  readonly of: 'sum' | 'product' | 'largest' | 'place';
  readonly terms: readonly Arithmetic[];
}

/** A piece of a written line. */
export type Token =
  | { readonly is: 'sign'; readonly text: string }
  | { readonly is: 'leaf'; readonly leaf: Leaf }
  | { readonly is: 'run'; readonly run: Run }
  /** Whether a condition holds; what follows from it comes next. */
  | { readonly is: 'holds' | 'fails' };

/** As many terms are written one after the other; more are drawn. */
const WRITTEN = 3;

/** How tightly a piece holds together: brackets stand around what holds less than its surroundings ask for. */
const TIGHTNESS = { condition: 0, sum: 1, product: 2, leaf: 3 };

const FUNCTIONS: Readonly<Record<FunctionName, readonly [string, string]>> = {
  exp: ['e^(', ')'],
  log: ['ln(', ')'],
  sqrt: ['√(', ')'],
  square: ['(', ')²'],
  tanh: ['tanh(', ')'],
  cosh: ['cosh(', ')'],
  negative: ['−(', ')'],
  normalCdf: ['Φ(', ')'],
  normalDensity: ['φ(', ')'],
  normalQuantile: ['Φ⁻¹(', ')'],
};

/**
 * Arithmetic as it is written on a board, from left to right. `value` decides which way a condition goes and which
 * numbers need brackets for their sign; without it the general form is written, which has no signs.
 */
export function tokensOf(a: Arithmetic, value?: (of: Arithmetic) => number): Token[] {
  const sign = (text: string): Token => ({ is: 'sign', text });

  const within = (a: Arithmetic, tightness: number, first = false): Token[] => {
    const negative = (a.is === 'number' || a.is === 'part') && !first && value !== undefined && value(a) < 0;
    const tokens = write(a);
    return negative || tightnessOf(a) < tightness ? [sign('('), ...tokens, sign(')')] : tokens;
  };

  const joined = (parts: readonly Token[][], by: string): Token[] =>
    parts.flatMap((tokens, i) => (i === 0 ? tokens : [sign(by), ...tokens]));

  /** A list, where many terms of one form become a run. */
  const list = (of: Run['of'], terms: readonly Arithmetic[], by: string, tightness: number): Token[] => {
    const runs = terms.length > WRITTEN ? runsOf(terms) : terms.map((term) => [term]);
    const parts = runs.flatMap((run, i): Token[][] =>
      run.length > WRITTEN
        ? [[{ is: 'run', run: { of, terms: run } }]]
        : run.map((term, j) => within(term, tightness, i + j === 0)),
    );
    return joined(parts, by);
  };

  const write = (a: Arithmetic): Token[] => {
    switch (a.is) {
      case 'number':
      case 'cell':
      case 'part':
        return [{ is: 'leaf', leaf: a }];
      case 'sum':
        return list('sum', a.of, ' + ', TIGHTNESS.sum);
      case 'product':
        return list('product', a.of, ' × ', TIGHTNESS.product);
      case 'largest':
        return [sign('max('), ...list('largest', a.of, ', ', TIGHTNESS.sum), sign(')')];
      case 'place':
        return [sign('arg max('), ...list('place', a.of, ', ', TIGHTNESS.sum), sign(')')];
      case 'minus':
        return joined([within(a.of[0], TIGHTNESS.sum, true), within(a.of[1], TIGHTNESS.product)], ' − ');
      case 'over':
        return joined([within(a.of[0], TIGHTNESS.product, true), within(a.of[1], TIGHTNESS.leaf)], ' ÷ ');
      case 'when': {
        const condition = joined([write(a.left), write(a.right)], ` ${a.relation} `);
        if (!value) return condition;
        const holds = holdsIn(a, value);
        const chosen = holds ? a.then : a.otherwise;
        return [...condition, { is: holds ? 'holds' : 'fails' }, ...(chosen ? write(chosen) : [])];
      }
      default: {
        const [open, close] = FUNCTIONS[a.is];
        return [sign(open), ...write(a.of[0]), sign(close)];
      }
    }
  };
  return write(a);
}

function tightnessOf(a: Arithmetic): number {
  if (a.is === 'when') return TIGHTNESS.condition;
  if (a.is === 'minus') return TIGHTNESS.sum;
  if (a.is === 'over') return TIGHTNESS.product;
  if (a.is === 'sum' || a.is === 'product') return a.of.length > 1 ? TIGHTNESS[a.is] : TIGHTNESS.leaf;
  return TIGHTNESS.leaf;
}

type When = Extract<Arithmetic, { is: 'when' }>;

/** Whether the condition of a piece of arithmetic holds. */
export const holdsIn = (a: When, value: (of: Arithmetic) => number): boolean =>
  value(when([a.left, a.relation, a.right], number(1), number(0))) === 1;
