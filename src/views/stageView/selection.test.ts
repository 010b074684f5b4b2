import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { tensor } from '../../tensor/tensor';
import { matrixOf } from '../matrix';
import type { Scene } from '../scene';
import { chosenIn, type Selecting, shownIn } from './selection';

const scene = (row: number): Scene => sceneOf({ plan: { tensors: {}, steps: [] }, tensors: {}, words: {} }, { row });
const m = (axis: string) => matrixOf(tensor([2, 3], [1, 3, 2, 9, 7, 9]), [axis, 'M']);
const nothing: Selecting = { onChoose: () => {}, onHover: () => {} };

describe('chosenIn', () => {
  it('starts from the largest number of the output step, the first of equals', () => {
    expect(chosenIn(scene(1), m('N:target'), nothing)).toEqual({ row: 1, col: 0 });
    expect(chosenIn(scene(9), m('N:target'), nothing)).toEqual({ row: 1, col: 0 });
    expect(chosenIn(scene(1), m('N:source'), nothing)).toEqual({ row: 0, col: 1 });
  });

  it('keeps a choice only where there is such a cell', () => {
    expect(chosenIn(scene(0), m('N'), { ...nothing, choice: { row: 1, col: 2 } })).toEqual({ row: 1, col: 2 });
    expect(chosenIn(scene(0), m('N'), { ...nothing, choice: { row: 5, col: 2 } })).toEqual({ row: 0, col: 1 });
  });
});

it('shownIn follows the pointer first', () => {
  const selecting = { ...nothing, choice: { row: 1, col: 2 }, hovered: { row: 0, col: 0 } };
  expect(shownIn(scene(0), m('N'), selecting)).toEqual({ row: 0, col: 0 });
  expect(shownIn(scene(0), m('N'), { ...selecting, hovered: { row: 0, col: 8 } })).toEqual({ row: 1, col: 2 });
});
