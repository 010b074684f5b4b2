import { apply, cell, explained, minus, number, over, part, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sameShape, shapeText, sizeOf } from '../src/tensor/shape';

/**
 * A step of Adam (Kingma & Ba 2015), number by number, with the gradient times `clip` (1 when it is absent):
 * m2 = β1·m + (1 − β1)·g, v2 = β2·v + (1 − β2)·g², p2 = p − lr · (m2/c1) / (√(v2/c2) + ε).
 * Uniforms lr, beta1, beta2, epsilon, correction1 = c1 = 1 − β1^t, correction2 = c2 = 1 − β2^t for step t counted from 1.
 * p, g, m, v (…), clip (1) → p2, m2, v2 (…).
 */
export const kernel: Kernel = {
  name: 'adam',
  from: ['p', 'g', 'm', 'v', 'clip?'],
  to: ['p2', 'm2', 'v2'],

  shapes([p, ...others]) {
    ['g', 'm', 'v'].forEach((name, i) => {
      if (!sameShape(p, others[i]))
        throw new Error(`${name} ${shapeText(others[i])} must have the shape of p ${shapeText(p)}`);
    });
    return [p, p, p];
  },

  // 1 − β is taken here: in float32 it would lose four digits of the 0.001 that 1 − 0.999 is.
  sizes: ([p], _to, present, { beta1, beta2 }) => ({
    count: sizeOf(p),
    clipped: Number(present[4]),
    fresh1: 1 - beta1,
    fresh2: 1 - beta2,
  }),

  threads: ([p2]) => sizeOf(p2),

  cpu([p, g, m, v, clip], [p2, m2, v2], u) {
    const { lr, beta1, beta2, fresh1, fresh2, epsilon, correction1, correction2 } = u;
    const factor = u.clipped ? clip[0] : 1;
    for (let i = 0; i < p2.length; i++) {
      const x = factor * g[i];
      const first = beta1 * m[i] + fresh1 * x;
      const second = beta2 * v[i] + fresh2 * x * x;
      m2[i] = first;
      v2[i] = second;
      p2[i] = p[i] - (lr * (first / correction1)) / (Math.sqrt(second / correction2) + epsilon);
    }
  },

  explain({ result, index, u }) {
    const [one, beta1, beta2] = [number(1), number(u.beta1, 'beta1'), number(u.beta2, 'beta2')];
    const gradient = u.clipped ? product([cell(4, 0), cell(1, index)]) : cell(1, index);
    const first = sum([product([beta1, cell(2, index)]), product([minus(one, beta1), part('gradient')])]);
    const second = sum([
      product([beta2, cell(3, index)]),
      product([minus(one, beta2), apply('square', part('gradient'))]),
    ]);
    if (result > 0) return explained({ gradient }, result === 1 ? first : second);
    const size = apply('sqrt', over(part('second'), number(u.correction2, 'correction2')));
    const step = over(
      product([number(u.lr, 'lr'), over(part('first'), number(u.correction1, 'correction1'))]),
      sum([size, number(u.epsilon, 'epsilon')]),
    );
    return explained({ gradient, first, second, step }, minus(cell(0, index), part('step')));
  },
};
