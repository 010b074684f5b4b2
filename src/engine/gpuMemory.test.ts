import { expect, test, vi } from 'vitest';
import { GpuMemory } from './gpuMemory';

test('counts what is alive, and destroys once', () => {
  const destroy = vi.fn();
  const device = { createBuffer: vi.fn((options: GPUBufferDescriptor) => ({ ...options, destroy })) };
  const memory = new GpuMemory(device as unknown as GPUDevice);
  const a = memory.create('a', 16, 128);
  memory.create('b', 4, 128);
  expect([memory.buffers, memory.bytes]).toEqual([2, 20]);
  memory.destroy(a);
  memory.destroy(a);
  expect([memory.buffers, memory.bytes]).toEqual([1, 4]);
  expect(destroy).toHaveBeenCalledTimes(1);
});
