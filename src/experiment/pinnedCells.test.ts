import { expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { makeExperiment } from './experiment';
import { pinnedCells } from './pinnedCells';
import { prepared } from './translate';

const { plan } = prepared(makeExperiment(), await shippedTranslator('en-zh'), 3);
const cells = (tensor: string, at: number[], value: number) => pinnedCells(plan, [{ tensor, at, value }]);

test('a pin takes hold in the walk and in the hidden steps that reach as far', () => {
  expect(cells('dec.0.self.raw_scores', [0, 0, 1, 0], 5)).toEqual([
    { tensor: 'dec.0.self.raw_scores', cell: 3, value: 5 },
    { tensor: 'step.1.dec.0.self.raw_scores', cell: 2, value: 5 },
  ]);
});

test('what this plan does not have is left alone', () => {
  expect(cells('dec.0.self.raw_scores', [0, 0, 9, 0], 5)).toEqual([]);
  expect(cells('dec.7.self.raw_scores', [0, 0, 0, 0], 5)).toEqual([]);
});

test.each(['output.word', 'target.ids', 'source.ids'])('%s takes numbers of words only', (tensor) => {
  expect(cells(tensor, [0, 0], 5).length).toBeGreaterThan(0);
  for (const value of [-1, 1.5, 9999]) expect(cells(tensor, [0, 0], value)).toEqual([]);
});
