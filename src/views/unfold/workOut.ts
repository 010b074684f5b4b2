import { type Arithmetic, type Explanation, evaluate, number } from '../../plan/arithmetic';

/** An explanation with the numbers of its operands, and the tensors they are in. */
export interface Unfolded {
  readonly explanation: Explanation;
  /** Names of tensors by operand. */
  readonly operands: readonly string[];
  value(operand: number, index: number): number;
}

/** One line on the board: a named part, or, without a name, the result. */
export interface Line {
  readonly name?: string;
  readonly of: Arithmetic;
  readonly value: number;
}

export interface Worked {
  readonly lines: readonly Line[];
  /** The value of any piece of the explanation. */
  value(of: Arithmetic): number;
}

/** Works an explanation out line by line. */
export function workOut({ explanation, value: cell }: Unfolded): Worked {
  const known: { name: string; of: Arithmetic }[] = [];
  const value = (of: Arithmetic): number => evaluate({ parts: known, result: of }, cell);
  const lines: Line[] = explanation.parts.map(({ name, of }) => {
    const worked = value(of);
    known.push({ name, of: number(worked) });
    return { name, of, value: worked };
  });
  return { lines: [...lines, { of: explanation.result, value: value(explanation.result) }], value };
}

export type Leaf = Extract<Arithmetic, { is: 'number' | 'cell' | 'part' }>;
export type CellLeaf = Extract<Arithmetic, { is: 'cell' }>;

/** The pieces that a piece of arithmetic is made of. */
export function pieces(a: Arithmetic): readonly Arithmetic[] {
  if (a.is === 'when') return [a.left, a.right, a.then, ...(a.otherwise ? [a.otherwise] : [])];
  return 'of' in a ? a.of : [];
}

/** The cells in a piece of arithmetic in the order they are written, each once. */
export function cellsIn(a: Arithmetic): CellLeaf[] {
  const found = new Map<string, CellLeaf>();
  const visit = (a: Arithmetic): void => {
    if (a.is === 'cell') found.set(`${a.operand} ${a.index}`, a);
    pieces(a).forEach(visit);
  };
  visit(a);
  return [...found.values()];
}

/** Every cell that takes part in an explanation. */
export const cellsOf = ({ parts, result }: Explanation): CellLeaf[] =>
  [...parts.map(({ of }) => of), result].flatMap(cellsIn);

/** What a piece of arithmetic looks like with other cells in it: terms of one form are drawn as one strip. */
export function formOf(a: Arithmetic): string {
  switch (a.is) {
    case 'cell':
      return `cell ${a.operand}`;
    case 'number':
      return `number ${a.name ?? a.value}`;
    case 'part':
      return `part ${a.name}`;
    default:
      return `${a.is}(${pieces(a).map(formOf).join()})`;
  }
}

/** Neighbouring terms of one form, in their order. */
export function runsOf(terms: readonly Arithmetic[]): Arithmetic[][] {
  const runs: Arithmetic[][] = [];
  let last: string | undefined;
  for (const term of terms) {
    const form = formOf(term);
    if (form === last) runs[runs.length - 1].push(term);
    else runs.push([term]);
    last = form;
  }
  return runs;
}
