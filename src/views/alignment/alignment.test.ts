import { expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { darkness, mostOf, squareSide, weightRows } from './alignment';

test('weights of one head are rows of the words written', () => {
  expect(weightRows(tensor([1, 1, 2, 3], [0.1, 0.2, 0.7, 0.5, 0.4, 0.1]))).toEqual([
    [0.1, 0.2, 0.7],
    [0.5, 0.4, 0.1],
  ]);
});

test('the largest weight of a row is found, the first of equals', () => {
  expect([mostOf([0.1, 0.7, 0.2]), mostOf([0.4, 0.2, 0.4])]).toEqual([1, 0]);
});

test('squares fill the narrower side of their room, between a smallest and a largest side', () => {
  expect(squareSide(5, 4, { width: 200, height: 1000 })).toBe(50);
  expect(squareSide(5, 4, { width: 1000, height: 203 })).toBe(40);
  expect(squareSide(14, 14, { width: 100, height: 100 })).toBe(30);
  expect(squareSide(1, 1, { width: 900, height: 900 })).toBe(64);
});

test('a square is as dark as its weight, and never darker than full', () => {
  expect([0, 0.25, 1, 1.4].map(darkness)).toEqual([0, 0.25, 1, 1]);
});
