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
  | {
      readonly is: 'when';
      readonly left: Arithmetic;
      readonly relation: '=' | '<' | '≥';
      readonly right: Arithmetic;
      readonly then: Arithmetic;
      readonly otherwise: Arithmetic;
    };

/** Functions of one number. */
export const functions = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  square: (x: number) => x * x,
  tanh: Math.tanh,
} satisfies Record<string, (x: number) => number>;

export type FunctionName = keyof typeof functions;

/** The arithmetic of one number, in steps: each part may use those before it. */
export interface Explanation {
  readonly parts: readonly { readonly name: string; readonly of: Arithmetic }[];
  readonly result: Arithmetic;
}

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
        return value(holds ? a.then : a.otherwise);
      }
      default:
        return functions[a.is](value(a.of[0]));
    }
  };
  for (const part of parts) known.set(part.name, value(part.of));
  return value(result);
}
