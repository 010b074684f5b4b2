import { expect, test } from 'vitest';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { multiplications } from './multiplications';

test('counts the products of linear maps and of matrices, stored as they are or transposed, and nothing else', () => {
  const build = new PlanBuilder(kernels);
  build.input('x', [2, 3, 4]);
  build.parameter('W', [5, 4]);
  build.step('linear', ['x', 'W'], 'q'); // 2·3·5 numbers of 4 terms
  expect(multiplications(build.build())).toBe(120);
  build.step('matmul', ['q', 'q'], 'scores', { transB: 1 }); // 2·3·3 numbers of 5 terms
  expect(multiplications(build.build())).toBe(120 + 90);
  build.step('matmul', ['scores', 'x'], 'context'); // 2·3·4 numbers of 3 terms
  build.step('scale', ['context'], 'scaled', { factor: 2 });
  build.off('matmul', 'scaled', 'place.off');
  expect(multiplications(build.build())).toBe(120 + 90 + 72);
});
