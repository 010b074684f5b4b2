import { normalCdf, normalDensity } from '../chance/normalCdf';
import { normalQuantile } from '../chance/normalQuantile';

/**
 * How one number was made, as data: arithmetic over cells of the step's operands. A view draws it, a test works it out
 * again from the operands on screen, and every operand can be unfolded in turn.
 */
export type Arithmetic =
  /** A number the step was told; `name` is its uniform, e.g. `sigma`. */
  | { readonly is: 'number'; readonly value: number; readonly name?: string }
  /** Element `index` (row-major) of operand number `operand`. */
  | { readonly is: 'cell'; readonly operand: number; readonly index: number }
  /** A part that was worked out before. */
  | { readonly is: 'part'; readonly name: string }
  /** `place` is the place of the largest, counted from 0, the first of equals. */
  | { readonly is: 'sum' | 'product' | 'largest' | 'place'; readonly of: readonly Arithmetic[] }
  | { readonly is: 'minus' | 'over'; readonly of: readonly [Arithmetic, Arithmetic] }
  | { readonly is: FunctionName; readonly of: readonly [Arithmetic] }
  /** `otherwise` is absent where the condition is the reason for `then` and what else there would be is not told. */
  | {
      readonly is: 'when';
      readonly left: Arithmetic;
      readonly relation: Relation;
      readonly right: Arithmetic;
      readonly then: Arithmetic;
      readonly otherwise?: Arithmetic;
    };

export type Relation = '=' | '<' | '≥';

export type Condition = readonly [left: Arithmetic, relation: Relation, right: Arithmetic];

/** Functions of one number. */
export const functions = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  square: (x: number) => x * x,
  tanh: Math.tanh,
  cosh: Math.cosh,
  negative: (x: number) => -x,
  /** Φ, the distribution function of the standard normal. */
  normalCdf,
  /** φ = Φ′. */
  normalDensity,
  /** Φ⁻¹, for u strictly between 0 and 1; from the smaller tail, which keeps its digits. */
  normalQuantile: (u: number) => (u < 0.5 ? -normalQuantile(u, 0.5 - u) : normalQuantile(1 - u, u - 0.5)),
} satisfies Record<string, (x: number) => number>;

export type FunctionName = keyof typeof functions;

/** The arithmetic of one number, in steps: each part may use those before it. */
export interface Explanation {
  readonly parts: readonly { readonly name: string; readonly of: Arithmetic }[];
  readonly result: Arithmetic;
}

export const explained = (parts: Readonly<Record<string, Arithmetic>>, result: Arithmetic): Explanation => ({
  parts: Object.entries(parts).map(([name, of]) => ({ name, of })),
  result,
});

export const number = (value: number, name?: string): Arithmetic => ({ is: 'number', value, ...(name && { name }) });
export const cell = (operand: number, index: number): Arithmetic => ({ is: 'cell', operand, index });
/** `count` cells of an operand from `start` on: a row. */
export const cells = (operand: number, start: number, count: number): Arithmetic[] =>
  Array.from({ length: count }, (_, i) => cell(operand, start + i));
export const part = (name: string): Arithmetic => ({ is: 'part', name });
export const sum = (of: readonly Arithmetic[]): Arithmetic => ({ is: 'sum', of });
export const product = (of: readonly Arithmetic[]): Arithmetic => ({ is: 'product', of });
export const largest = (of: readonly Arithmetic[]): Arithmetic => ({ is: 'largest', of });
export const place = (of: readonly Arithmetic[]): Arithmetic => ({ is: 'place', of });
export const minus = (a: Arithmetic, b: Arithmetic): Arithmetic => ({ is: 'minus', of: [a, b] });
export const over = (a: Arithmetic, b: Arithmetic): Arithmetic => ({ is: 'over', of: [a, b] });
export const apply = (is: FunctionName, x: Arithmetic): Arithmetic => ({ is, of: [x] });
export const when = ([left, relation, right]: Condition, then: Arithmetic, otherwise?: Arithmetic): Arithmetic => ({
  is: 'when',
  left,
  relation,
  right,
  then,
  ...(otherwise && { otherwise }),
});

/** Works an explanation out. `cell` answers the value of an operand's element. */
export function evaluate({ parts, result }: Explanation, cell: (operand: number, index: number) => number): number {
  const known = new Map<string, number>();
  const value = (a: Arithmetic): number => {
    switch (a.is) {
      case 'number':
        return a.value;
      case 'cell':
        return cell(a.operand, a.index);
      case 'part': {
        const found = known.get(a.name);
        if (found === undefined) throw new Error(`no part before this one is called ${a.name}`);
        return found;
      }
      case 'sum':
        return a.of.reduce((sum, x) => sum + value(x), 0);
      case 'product':
        return a.of.reduce((product, x) => product * value(x), 1);
      case 'largest':
        return a.of.reduce((max, x) => Math.max(max, value(x)), Number.NEGATIVE_INFINITY);
      case 'place': {
        const values = a.of.map(value);
        return values.indexOf(Math.max(...values));
      }
      case 'minus':
        return value(a.of[0]) - value(a.of[1]);
      case 'over':
        return value(a.of[0]) / value(a.of[1]);
      case 'when': {
        const [left, right] = [value(a.left), value(a.right)];
        const holds = a.relation === '=' ? left === right : a.relation === '<' ? left < right : left >= right;
        const chosen = holds ? a.then : a.otherwise;
        if (!chosen) throw new Error('the condition does not hold, and nothing is told of what is otherwise');
        return value(chosen);
      }
      default:
        return functions[a.is](value(a.of[0]));
    }
  };
  for (const part of parts) known.set(part.name, value(part.of));
  return value(result);
}
