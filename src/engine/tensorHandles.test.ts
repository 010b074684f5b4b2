import { afterEach, expect, test, vi } from 'vitest';
import { tensor } from '../tensor/tensor';
import { TensorHandles } from './tensorHandles';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a tensor is new once, an equal one is another', () => {
  const handles = new TensorHandles();
  const isNew = vi.fn();
  const [a, b] = [tensor([1], [1]), tensor([1], [1])];
  expect([handles.of(a, isNew), handles.of(b, isNew), handles.of(a, isNew)]).toEqual([0, 1, 0]);
  expect(isNew.mock.calls).toEqual([[0], [1]]);
});

test('what the garbage collector took is answered once', () => {
  let collect = (_: number): void => {};
  class Registry {
    register = vi.fn();
    constructor(callback: (handle: number) => void) {
      collect = callback;
    }
  }
  vi.stubGlobal('FinalizationRegistry', Registry);
  const handles = new TensorHandles();
  handles.of(tensor([1], [1]), () => {});
  expect(handles.takeDropped()).toEqual([]);
  collect(0);
  expect(handles.takeDropped()).toEqual([0]);
  expect(handles.takeDropped()).toEqual([]);
});
