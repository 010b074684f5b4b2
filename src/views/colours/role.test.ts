import { expect, it } from 'vitest';
import { hue, roleOf } from './role';

it.each([
  ['dec.0.cross.q', 'q'],
  ['enc.0.self.k_projected', 'k'],
  ['dec.0.self.Wv', 'v'],
  ['dec.0.cross.raw_scores', 'scores'],
  ['scores', 'scores'],
  ['dec.0.cross.tempered', 'scores'],
  ['dec.0.cross.weights_soft', 'weights'],
  ['output.probabilities', 'weights'],
  ['dec.0.cross.merged', 'context'],
  ['dec.0.cross.context_mixed', 'context'],
  ['enc.0.self.allowed', 'mask'],
  ['enc.0.self.dropout_mask', 'mask'],
  ['enc.0.ffn.hidden', 'plain'],
  ['source.vectors', 'plain'],
] as const)('%s is %s', (name, role) => {
  expect(roleOf(name)).toBe(role);
});

it('roles without a hue of their own are plain ink', () => {
  expect(hue('q')).toBe('var(--q)');
  expect(hue('mask')).toBe('var(--ink)');
});
