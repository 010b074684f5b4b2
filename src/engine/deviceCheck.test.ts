import { expect, test } from 'vitest';
import { deviceCheck } from './deviceCheck';

/** A device that finds these faults; it hears of no others. */
function deviceWith(faults: { validation?: string; 'out-of-memory'?: string }) {
  const open: ('validation' | 'out-of-memory')[] = [];
  const device = {
    pushErrorScope: (filter: 'validation' | 'out-of-memory') => open.push(filter),
    popErrorScope: async () => {
      const message = faults[open.pop()!];
      return message === undefined ? null : { message };
    },
  };
  return { device: device as unknown as GPUDevice, open };
}

test('answers what the work answers, and closes its scopes', async () => {
  const { device, open } = deviceWith({});
  expect(await deviceCheck(device, async () => open.length)).toBe(2);
  expect(open).toEqual([]);
});

test.each([
  [{ validation: 'binding 3 is too small' }, 'WebGPU refused the run: binding 3 is too small'],
  [{ 'out-of-memory': '8 GB' }, 'the GPU has not enough memory for this: 8 GB'],
  [{ validation: 'invalid buffer', 'out-of-memory': '8 GB' }, 'not enough memory for this: 8 GB'],
])('a fault of the device is an error, whatever the work says: %o', async (faults, message) => {
  const { device } = deviceWith(faults);
  await expect(deviceCheck(device, async () => 1)).rejects.toThrow(message);
  await expect(deviceCheck(device, () => Promise.reject(new Error('could not map')))).rejects.toThrow(message);
});

test('without a fault the error of the work counts, and it is waited for', async () => {
  const { device, open } = deviceWith({});
  let settled = false;
  const work = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    settled = true;
    throw new Error('input x is missing');
  };
  await expect(deviceCheck(device, work)).rejects.toThrow('input x is missing');
  expect([settled, open]).toEqual([true, []]);
});
