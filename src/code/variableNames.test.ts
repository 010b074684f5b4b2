import { expect, test } from 'vitest';
import { variableNames } from './variableNames';

const names = (tensors: string[], functions = ''): string[] => [...variableNames(tensors, functions).values()];

test('the end of a name, and as much more as tells it from the others', () => {
  expect(names(['dec.0.cross.scores', 'dec.0.cross.weights'])).toEqual(['scores', 'weights']);
  expect(names(['enc.0.x', 'enc.1.x', 'x'])).toEqual(['enc_0_x', 'enc_1_x', 'x']);
  expect(names(['grad~12.dx', 'grad~3.dx'])).toEqual(['grad_12_dx', 'grad_3_dx']);
  expect(names(['a.b_c', 'x.c', 'b.c'])).toEqual(['b_c', 'x_c', 'b_c_']);
});

test('a tensor named twice is one variable', () => {
  expect(names(['q', 'q'])).toEqual(['q']);
});

test('neither a function, nor a constant, nor a word of Python', () => {
  expect(names(['positions', 'enc.mask'], 'def positions(x):\n    mask = 1\n\n\nWORD = 1\n\n\ndef mask(\n')).toEqual([
    'positions_',
    'enc_mask',
  ]);
  expect(names(['a.WORD', 'norm.in', 'lambda'], 'WORD = 2**32 - 1')).toEqual(['a_WORD', 'norm_in', 'lambda_']);
});

test('never a digit in front', () => {
  expect(names(['dec.0', '7'])).toEqual(['dec_0', '_7']);
});
