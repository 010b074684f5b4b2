import { normalCdf, normalDensity } from '../src/chance/normalCdf';
import {
  type Arithmetic,
  apply,
  cell,
  explained,
  minus,
  number,
  over,
  part,
  product,
  sum,
  when,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { ACTIVATION, CUBIC, explainedArgument, geluArgument, logistic, ROOT } from './activation';
import { explainedTanhSlope, tanhSlope } from './shared/tanh';

/**
 * Through an activation: dx = g · f′(x), f chosen by the uniform `kind` as in `activation`. ReLU has slope 0 at 0; GELU
 * has Φ(x) + x·φ(x); the sigmoid σ has σ(1 − σ), worked out as ¼/cosh²(x/2).
 * x, g (…) → dx (…).
 */
export const kernel: Kernel = {
  name: 'activationGrad',
  from: ['x', 'g'],
  to: ['dx'],
  shapes: ([x]) => [x],
  sizes: ([x]) => ({ count: sizeOf(x) }),
  threads: ([dx]) => sizeOf(dx),
  cpu([x, g], [dx], { kind }) {
    const slope = SLOPES[kind];
    for (let i = 0; i < dx.length; i++) dx[i] = g[i] * slope(x[i]);
  },
  // Once more for ReLU alone: its slope is constant on either side. Of the others it would need their curvature.
  backward: ({ from: [x], grad: [g], uniforms: { kind }, wants, step }) => {
    if (wants[0] && kind !== ACTIVATION.relu) throw new Error('only the slope of ReLU can be differentiated');
    return [undefined, wants[1] ? step('activationGrad', [x, g!], { kind })[0] : undefined];
  },
  explain: ({ index, u }) => explained(SLOPE_PARTS[u.kind](cell(0, index)), product([cell(1, index), part('slope')])),
};

const SLOPES: readonly ((x: number) => number)[] = [
  (x) => (x > 0 ? 1 : 0),
  (x) => normalCdf(x) + x * normalDensity(x),
  geluTanhSlope,
  tanhSlope,
  (x) => 0.25 * tanhSlope(x / 2),
];

/** σ(w) + x·w′·σ′(w) with w(x) = `geluArgument`; σ′(w) = ¼·tanhSlope(w/2). */
function geluTanhSlope(x: number): number {
  const w = geluArgument(x);
  const slope = 2 * Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
  return 1 / (1 + Math.exp(-w)) + 0.25 * x * slope * tanhSlope(w / 2);
}

/** The parts of an explanation, `slope` being the last. */
const SLOPE_PARTS: readonly ((x: Arithmetic) => Record<string, Arithmetic>)[] = [
  (x) => ({ slope: when([number(0), '<', x], number(1), number(0)) }),
  (x) => ({ slope: sum([apply('normalCdf', x), product([x, apply('normalDensity', x)])]) }),
  (x) => ({
    argument: explainedArgument(x),
    argumentSlope: product([ROOT, sum([number(1), product([number(3), CUBIC, x, x])])]),
    logistic: logistic(part('argument')),
    logisticSlope: product([part('logistic'), minus(number(1), part('logistic'))]),
    slope: sum([part('logistic'), product([x, part('argumentSlope'), part('logisticSlope')])]),
  }),
  (x) => ({ slope: explainedTanhSlope(x) }),
  // 1 − σ(x) is σ(−x), which keeps its digits.
  (x) => ({ slope: product([logistic(x), over(number(1), sum([number(1), apply('exp', x)]))]) }),
];
