/**
 * Starts `work` and answers what it answers, unless the device found fault with the calls that `work` made before its
 * first `await`: a call that breaks a rule of WebGPU, or memory that ran out. Settles only when `work` has settled.
 */
export async function deviceCheck<T>(device: GPUDevice, work: () => Promise<T>): Promise<T> {
  device.pushErrorScope('out-of-memory');
  device.pushErrorScope('validation');
  const working = work();
  const [invalid, outOfMemory, result] = await Promise.allSettled([
    device.popErrorScope(),
    device.popErrorScope(),
    working,
  ]);
  if (outOfMemory.status === 'fulfilled' && outOfMemory.value) {
    throw new Error(`the GPU has not enough memory for this: ${outOfMemory.value.message}`);
  }
  if (invalid.status === 'fulfilled' && invalid.value) {
    throw new Error(`WebGPU refused the run: ${invalid.value.message}`);
  }
  // A scope rejects when the device is lost; then `work`, which waits for the device, rejects too.
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
