import type { ReactNode } from 'react';
import type { Step } from '../../plan/plan';
import { roleOf } from '../colours/role';
import { frac, hat, id, num, op, row, sub, sup, under } from '../formula/mathml';
import { short } from '../numberFormat';

/** Kinds of rule that have words of their own; a kernel without one gets `unknown`, with the kernels of its derivative. */
export const ruleKinds = [
  ...['product', 'linear', 'softmax', 'norm', 'add', 'dropout', 'activation', 'scale', 'softcap', 'noise', 'embed'],
  ...['positions', 'rearrange', 'select', 'mix', 'multiply', 'pin', 'unknown'],
] as const;

export type RuleKind = (typeof ruleKinds)[number];

const KINDS: Readonly<Record<string, RuleKind>> = {
  matmul: 'product',
  linear: 'linear',
  softmax: 'softmax',
  layerNorm: 'norm',
  add: 'add',
  dropout: 'dropout',
  activation: 'activation',
  scale: 'scale',
  softcap: 'softcap',
  noise: 'noise',
  embed: 'embed',
  positions: 'positions',
  splitHeads: 'rearrange',
  mergeHeads: 'rearrange',
  reshape: 'rearrange',
  permute: 'rearrange',
  select: 'select',
  mixHeads: 'mix',
  multiply: 'multiply',
  pin: 'pin',
};

export const ruleOf = (step: Step): RuleKind => KINDS[step.kernel] ?? 'unknown';

const equals = op('=');
const comma = op(',');
const times = op('∘');
const dot = op('·');
const d = (letter: string): ReactNode => row(id('d'), id(letter));
const transposed = (x: ReactNode): ReactNode => sup(x, id('T'));
const paren = (...inside: ReactNode[]): ReactNode => row(op('('), ...inside, op(')'));
const all = (...formulas: ReactNode[]): ReactNode =>
  row(...formulas.flatMap((formula, i) => (i > 0 ? [comma, formula] : [formula])));

/** The rule by which a step passes a gradient back, with the letters of its tensors and its numbers. */
export function ruleFormula(step: Step): ReactNode {
  return FORMULAS[ruleOf(step)]?.(step);
}

const FORMULAS: Readonly<Partial<Record<RuleKind, (step: Step) => ReactNode>>> = {
  product: ({ from, to, uniforms: { transB = 0 } }) => {
    const [a, b, c] = [letter(from[0], 'A'), letter(from[1], 'B'), letter(to[0], 'C')];
    const da = row(d(a), equals, d(c), dot, transB ? id(b) : transposed(id(b)));
    const db = transB ? row(transposed(d(c)), dot, id(a)) : row(transposed(id(a)), dot, d(c));
    return all(da, row(d(b), equals, db));
  },
  linear: ({ to }) => {
    const y = d(letter(to[0], 'Y'));
    return all(
      row(d('X'), equals, y, dot, id('W')),
      row(d('W'), equals, transposed(y), dot, id('X')),
      row(d('b'), equals, under(op('∑'), id('i')), sub(y, id('i'))),
    );
  },
  softmax: ({ from, to }) => {
    const [s, a] = [letter(from[0], 'X'), letter(to[0], 'A')];
    const inside = row(d(a), op('−'), op('∑'), id(a), times, d(a));
    return row(d(s), equals, id(a), times, paren(inside));
  },
  norm: () => {
    const g = id('g');
    const x = hat(id('x'));
    const mean = (inside: ReactNode): ReactNode => row(id('mean'), paren(inside));
    return all(
      row(g, equals, id('γ'), times, d('y')),
      row(d('x'), equals, frac(row(g, op('−'), mean(g), op('−'), x, times, mean(row(g, times, x))), id('σ'))),
      row(d('γ'), equals, op('∑'), d('y'), times, x),
      row(d('β'), equals, op('∑'), d('y')),
    );
  },
  add: () => row(d('A'), equals, d('B'), equals, d('Y')),
  positions: () => row(d('X'), equals, d('Y')),
  noise: () => row(d('S'), equals, d('Y')),
  dropout: ({ uniforms: { p, train = 1, mode = 0 } }) => {
    const masked = row(d('Y'), times, id('m'));
    const kept = trimmed(1 - p);
    if (!train) return row(d('X'), equals, ...(mode ? [num(kept), op('·')] : []), d('Y'));
    return row(d('X'), equals, mode ? masked : frac(masked, num(kept)));
  },
  activation: ({ uniforms: { kind = 0 } }) =>
    row(
      d('Z'),
      equals,
      d('Y'),
      times,
      kind === 0 ? row(op('['), id('Z'), op('>'), num('0'), op(']')) : sup(id('f'), op('′')),
    ),
  scale: ({ uniforms: { factor }, from, to }) =>
    row(d(letter(from[0], 'X')), equals, num(trimmed(factor)), op('·'), d(letter(to[0], 'Y'))),
  softcap: ({ uniforms: { cap } }) =>
    row(
      d('S'),
      equals,
      d('Y'),
      times,
      paren(num('1'), op('−'), sup(id('tanh'), num('2')), paren(id('S'), op('/'), num(trimmed(cap)))),
    ),
  embed: ({ uniforms: { factor } }) =>
    row(
      d('table'),
      op('['),
      id('w'),
      op(']'),
      equals,
      num(trimmed(factor)),
      under(op('∑'), row(id('i'), op(':'), id('w'))),
      sub(d('X'), id('i')),
    ),
  select: ({ uniforms: { renorm = 0 } }) => {
    const [a, b] = [d('A'), d('Y')];
    const kept = id('kept');
    if (!renorm) return row(a, equals, kept, times, b);
    return row(
      a,
      equals,
      kept,
      times,
      frac(paren(b, op('−'), op('∑'), b, times, id('Y')), row(op('∑'), kept, times, id('A'))),
    );
  },
  mix: () => row(sub(d('C'), id('g')), equals, under(op('∑'), id('h')), sub(id('m'), id('hg')), sub(d('Y'), id('h'))),
  multiply: () => all(row(d('A'), equals, d('Y'), times, id('B')), row(d('B'), equals, d('Y'), times, id('A'))),
  pin: () =>
    all(row(sub(d('X'), id('ij')), equals, sub(d('Y'), id('ij'))), row(sub(d('X'), id('pin')), equals, num('0'))),
};

const trimmed = (value: number): string =>
  short(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

const LETTERS = { q: 'Q', k: 'K', v: 'V', scores: 'S', weights: 'A', context: 'C' } as const;

/** The letter of a tensor in formulas: that of its role in attention, else what the rule calls it. */
function letter(name: string, other: string): string {
  const role = roleOf(name);
  return role in LETTERS ? LETTERS[role as keyof typeof LETTERS] : other;
}
