import { normalCdf } from '../src/chance/normalCdf';
import {
  type Arithmetic,
  apply,
  cell,
  type Explanation,
  explained,
  largest,
  number,
  over,
  part,
  product,
  sum,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/** What `uniforms.kind` may be. */
export const ACTIVATION = { relu: 0, gelu: 1, geluTanh: 2, tanh: 3, sigmoid: 4 } as const;

/**
 * y = f(x), number by number, f chosen by the uniform `kind`: max(x, 0); x·Φ(x), the exact GELU with the normal
 * distribution function Φ (Hendrycks & Gimpel 2016); their approximation ½x(1 + tanh(√(2/π)(x + 0.044715x³))); tanh;
 * the logistic sigmoid 1/(1 + exp(−x)).
 * x (…) → y (…).
 */
export const kernel: Kernel = {
  name: 'activation',
  from: ['x'],
  to: ['y'],
  shapes: ([x], { kind }) => {
    if (!FUNCTIONS[kind]) throw new Error(`there is no activation of kind ${kind}`);
    return [x];
  },
  sizes: ([x]) => ({ count: sizeOf(x) }),
  threads: ([y]) => sizeOf(y),
  cpu([x], [y], { kind }) {
    const f = FUNCTIONS[kind];
    for (let i = 0; i < y.length; i++) y[i] = f(x[i]);
  },
  backward: ({ from: [x], grad: [g], uniforms: { kind }, step }) => [step('activationGrad', [x, g!], { kind })[0]],
  sweep: overDraws({ operands: ['each'] }),
  explain: ({ index, u }) => EXPLANATIONS[u.kind](cell(0, index)),
};

/** 2√(2/π)·(x + 0.044715x³): GELU's approximation is x times the logistic function of it, since ½(1 + tanh u) = σ(2u). */
export const geluArgument = (x: number): number => 2 * Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);

const FUNCTIONS: readonly ((x: number) => number)[] = [
  (x) => Math.max(x, 0),
  (x) => x * normalCdf(x),
  (x) => x / (1 + Math.exp(-geluArgument(x))),
  Math.tanh,
  (x) => 1 / (1 + Math.exp(-x)),
];

/** √(8/π)·(x + 0.044715x³), the number of `geluArgument`. */
export const explainedArgument = (x: Arithmetic): Arithmetic => product([ROOT, sum([x, product([CUBIC, x, x, x])])]);

/** √(8/π) = 2√(2/π). */
export const ROOT = apply('sqrt', over(number(8), number(Math.PI, 'pi')));
export const CUBIC = number(0.044715);

/** 1 / (1 + exp(−x)). */
export const logistic = (x: Arithmetic): Arithmetic =>
  over(number(1), sum([number(1), apply('exp', apply('negative', x))]));

const EXPLANATIONS: readonly ((x: Arithmetic) => Explanation)[] = [
  (x) => explained({}, largest([number(0), x])),
  (x) => explained({}, product([x, apply('normalCdf', x)])),
  (x) => explained({ argument: explainedArgument(x) }, product([x, logistic(part('argument'))])),
  (x) => explained({}, apply('tanh', x)),
  (x) => explained({}, logistic(x)),
];
