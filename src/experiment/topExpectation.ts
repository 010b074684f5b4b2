import { DISTRIBUTION } from '../../shaders/draw';
import { SELECTION } from '../../shaders/select';
import { gumbelMax } from '../chance/expectations';
import { sizeOf } from '../tensor/shape';
import { type Drawn, drawOf, fixedValues } from './drawExpectation';

/**
 * How often each place of a row is expected to hold the row's largest number: the soft weights themselves where a key is
 * sampled from them, and the softmax of scores / sigma where Gumbel noise was added to the scores (Gumbel-max). Steps
 * that keep the order of a row, such as a softmax, are looked through. Undefined where there is no formula.
 */
export function topExpectation(drawn: Drawn, name: string, row: number, allowed = ''): number[] | undefined {
  const { plan } = drawn;
  const step = plan.steps.find(({ to, off }) => !off && to[0] === name);
  if (!step) return undefined;
  const { kernel, from, uniforms } = step;
  const cols = plan.tensors[name].shape.at(-1) ?? 1;
  const rowOf = (tensor: string): number[] | undefined => {
    const values = fixedValues(drawn, tensor);
    return values && Array.from({ length: cols }, (_, i) => values[row * cols + i]);
  };
  if (kernel === 'softmax') return topExpectation(drawn, from[0], row, from[1]);
  if (kernel === 'scale' && uniforms.factor > 0) return topExpectation(drawn, from[0], row, allowed);
  if (kernel === 'select') {
    if (uniforms.kind !== SELECTION.sampled) return topExpectation(drawn, from[0], row, allowed);
    const weights = rowOf(from[0]);
    const sum = weights?.reduce((total, weight) => total + weight, 0) ?? 0;
    return sum > 0 ? weights?.map((weight) => weight / sum) : undefined;
  }
  if (kernel !== 'noise' || drawOf(plan, from[1])?.uniforms.distribution !== DISTRIBUTION.gumbel) return undefined;
  const scores = rowOf(from[0]);
  const open = allowed ? rowAllowed(drawn, allowed, name, row) : scores?.map(() => true);
  if (!scores || !open || !(uniforms.sigma > 0) || !open.includes(true)) return undefined;
  const shares = gumbelMax(
    scores.filter((_, i) => open[i]),
    uniforms.sigma,
  );
  let next = 0;
  return open.map((isOpen) => (isOpen ? shares[next++] : 0));
}

/** Which keys of a row a mask allows, where the mask has the row's shape or is one matrix for all heads. */
function rowAllowed(drawn: Drawn, allowed: string, like: string, row: number): boolean[] | undefined {
  const values = fixedValues(drawn, allowed);
  const cols = drawn.plan.tensors[like].shape.at(-1) ?? 1;
  const size = sizeOf(drawn.plan.tensors[allowed].shape);
  const rows = size / cols;
  const [queries] = drawn.plan.tensors[like].shape.slice(-2);
  if (!values || (size !== sizeOf(drawn.plan.tensors[like].shape) && rows !== queries)) return undefined;
  return Array.from({ length: cols }, (_, i) => values[(row % rows) * cols + i] !== 0);
}
