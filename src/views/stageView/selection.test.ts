import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { tensor } from '../../tensor/tensor';
import { matrixOf } from '../matrix';
import type { Scene } from '../scene';
import { chosenIn, type Hovering, shownIn } from './selection';

const scene = (row: number, index?: number): Scene =>
  sceneOf(
    { plan: { tensors: {}, steps: [] }, tensors: {}, words: {} },
    { row, cell: index === undefined ? undefined : { tensor: 'x', index } },
  );
const m = (axis: string) => matrixOf(tensor([2, 3], [1, 3, 2, 9, 7, 9]), [axis, 'M']);
const nothing: Hovering = { onHover: () => {} };

describe('chosenIn', () => {
  it('starts from the largest number of the output step, the first of equals', () => {
    expect(chosenIn(scene(1), 'x', m('N:target'))).toEqual({ row: 1, col: 0 });
    expect(chosenIn(scene(9), 'x', m('N:target'))).toEqual({ row: 1, col: 0 });
    expect(chosenIn(scene(1), 'x', m('N:source'))).toEqual({ row: 0, col: 1 });
  });

  it('is the number looked at only where it is one of these', () => {
    expect(chosenIn(scene(0, 5), 'x', m('N'))).toEqual({ row: 1, col: 2 });
    expect(chosenIn(scene(0, 5), 'y', m('N'))).toEqual({ row: 0, col: 1 });
    expect(chosenIn(scene(0, 6), 'x', m('N'))).toEqual({ row: 0, col: 1 });
  });
});

it('shownIn follows the pointer first', () => {
  expect(shownIn(scene(0, 5), 'x', m('N'), { ...nothing, hovered: { row: 0, col: 0 } })).toEqual({ row: 0, col: 0 });
  expect(shownIn(scene(0, 5), 'x', m('N'), { ...nothing, hovered: { row: 0, col: 8 } })).toEqual({ row: 1, col: 2 });
});
