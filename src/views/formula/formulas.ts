import type { ReactNode } from 'react';
import type { Facts } from '../../i18n/fill';
import type { StageKind } from '../../i18n/stageTexts';
import { frac, id, num, op, row, sqrt, sub, subsup, sup, under } from './mathml';

type Formula = (facts: Facts) => ReactNode;

const X = id('X');
const S = id('S');
const A = id('A');
const equals = op('=');
const plus = op('+');
const minus = op('−');
const comma = op(',');
const e = (power: ReactNode): ReactNode => sup(id('e'), power);
const W = (name: string): ReactNode => subsup(id('W'), id(name), id('T'));
const b = (name: string): ReactNode => sub(id('b'), id(name));
const at = (base: ReactNode): ReactNode => sub(base, id('ij'));
const call = (name: string, inside: ReactNode): ReactNode => row(id(name), op('('), inside, op(')'));
/** Followed by what it is with the numbers of the moment, where they are known. */
const live = (symbols: ReactNode, facts: Facts, names: readonly string[], numbers: () => ReactNode): ReactNode =>
  names.every((name) => facts[name] !== undefined) ? row(symbols, equals, numbers()) : symbols;
const axes = (letters: string): ReactNode => id(`(${[...letters].join(', ')})`);
const linear = (y: string, x: string, name: string): ReactNode => row(id(y), equals, id(x), W(name), plus, b(name));
const dropped = (x: ReactNode, facts: Facts): ReactNode =>
  live(frac(row(x, op('∘'), id('m')), row(num('1'), minus, id('p'))), facts, ['p'], () =>
    frac(row(x, op('∘'), id('m')), row(num('1'), minus, num(facts.p))),
  );

/** The formula of every kind of stage, with live numbers. A language of its own: it is not translated. */
export const formulas: Readonly<Record<StageKind, Formula>> = {
  embed: (f) => {
    const looked = row(op('·'), id('table'), op('['), sub(id('word'), id('i')), op(']'));
    return row(
      sub(id('x'), id('i')),
      equals,
      live(row(sqrt(id('E')), looked), f, ['E', 'factor'], () => row(num(f.factor), looked)),
    );
  },
  position: () => row(id('x'), plus, id('position')),
  qkv: () => row(linear('Q', 'X', 'Q'), comma, linear('K', 'X', 'K'), comma, linear('V', 'X', 'V')),
  split: (f) =>
    live(row(id('E'), equals, id('H'), op('·'), id('D')), f, ['E', 'H', 'D'], () =>
      row(num(f.E), equals, num(f.H), op('·'), num(f.D)),
    ),
  scores: () => row(S, equals, id('Q'), sup(id('K'), id('T'))),
  scale: (f) =>
    f.divisor !== undefined
      ? frac(S, num(f.divisor))
      : live(frac(S, sqrt(id('D'))), f, ['D', 'rootD'], () =>
          row(frac(S, sqrt(num(f.D))), equals, frac(S, num(f.rootD))),
        ),
  softcap: () => row(id('c'), op('·'), call('tanh', row(S, op('/'), id('c')))),
  bias: () => row(S, plus, id('B')),
  noise: (f) =>
    row(
      live(row(S, plus, id('σ'), id('ε')), f, ['sigma'], () => row(S, plus, num(f.sigma), op('·'), id('ε'))),
      comma,
      id('ε'),
      op('∼'),
      id('N'),
      op('('),
      num('0'),
      comma,
      num('1'),
      op(')'),
    ),
  mask: (f) =>
    f.causal
      ? row(at(id('m')), equals, op('['), id('j'), op('≤'), id('i'), op(']'))
      : row(at(id('m')), equals, num('0'), op('⇒'), at(A), equals, num('0')),
  temperature: (f) => live(frac(S, id('T')), f, ['temperature'], () => frac(S, num(f.temperature))),
  softmax: () => row(at(A), equals, frac(e(at(S)), row(under(op('∑'), id('j')), e(at(S))))),
  double: () => call('softmax', call('softmax', S)),
  select: () => row(at(A), op('∘'), at(id('kept'))),
  dropout: (f) => dropped(A, f),
  context: () => row(id('C'), equals, A, id('V')),
  mix: () => row(sub(id('C'), id('h')), equals, under(op('∑'), id('g')), sub(id('m'), id('hg')), sub(id('C'), id('g'))),
  merge: (f) =>
    row(
      id('C'),
      equals,
      op('['),
      sub(id('C'), num('1')),
      op('|'),
      op('…'),
      op('|'),
      sub(id('C'), f.H ? num(f.H) : id('H')),
      op(']'),
    ),
  project: () => linear('O', 'C', 'O'),
  residual_dropout: (f) => dropped(X, f),
  drop_path: (f) => dropped(X, f),
  add: () => row(X, plus, call('f', X)),
  norm: () =>
    row(
      id('γ'),
      op('∘'),
      frac(row(id('x'), minus, id('mean')), sqrt(row(id('variance'), plus, id('ε')))),
      plus,
      id('β'),
    ),
  hidden: () => linear('Z', 'X', '1'),
  activation: () => call('max', row(num('0'), comma, id('Z'))),
  hidden_dropout: (f) => dropped(id('Z'), f),
  output: () => linear('Y', 'Z', '2'),
  logits: () => row(id('L'), equals, X, sup(id('table'), id('T')), plus, id('b')),
  sharpness: (f) => live(frac(id('L'), id('T')), f, ['temperature'], () => frac(id('L'), num(f.temperature))),
  luck: () => row(id('L'), plus, id('g'), comma, id('g'), op('∼'), id('Gumbel')),
  probabilities: () => row(id('p'), equals, call('softmax', id('L'))),
  word: () => call('argmax', id('L')),
  mask_product: () => row(at(S), op('·'), at(id('m'))),
  score_dropout: (f) => dropped(S, f),
  dropout_again: (f) => dropped(A, f),
  input_noise: (f) =>
    live(row(X, plus, id('σ'), id('ε')), f, ['sigma'], () => row(X, plus, num(f.sigma), op('·'), id('ε'))),
  weight_noise: () =>
    frac(row(op('['), at(A), plus, id('σ'), at(id('ε')), sub(op(']'), plus)), row(under(op('∑'), id('j')), op('…'))),
  transpose: () => row(axes('BNHD'), op('→'), axes('BHND')),
  transpose_back: () => row(axes('BHND'), op('→'), axes('BNHD')),
  stack: () => row(id('b'), op('↦'), id('h'), op('·'), id('B'), plus, id('b')),
  unstack: () => row(id('h'), op('·'), id('B'), plus, id('b'), op('↦'), id('b')),
  branch_relu: () => row(X, plus, call('max', row(num('0'), comma, call('f', X)))),
};
