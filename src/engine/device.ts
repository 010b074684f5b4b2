import { BackendError } from './backendError';

/** A GPU device that answers, and what the page says about it. */
export interface Gpu {
  readonly device: GPUDevice;
  /** What the browser tells about the adapter, e.g. `google swiftshader`; often little. */
  readonly adapter: string;
  /** The adapter is a program on the CPU: the same WGSL, slower than a graphics card. */
  readonly software: boolean;
  /** Reading back needs the queue nudged while waiting, see `readBack.ts`. */
  readonly nudge: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render/i;

/** Whether this thread may ask for adapters at all. */
export const offersGpu = (): boolean => Boolean(globalThis.navigator?.gpu);

/** Finds an adapter and opens a device on it. Rejects with a BackendError that says why there is none. */
export async function openGpu(): Promise<Gpu> {
  if (globalThis.isSecureContext === false) {
    throw new BackendError('insecure', 'WebGPU needs a page from https or localhost');
  }
  if (!offersGpu()) {
    throw new BackendError('no-navigator-gpu', 'this browser has no WebGPU, or it is switched off');
  }
  const adapter = await findAdapter(navigator.gpu);
  const device = await openDevice(adapter);
  const { info } = adapter;
  const name = info.description || [info.vendor, info.architecture, info.device].filter(Boolean).join(' ');
  return {
    device,
    adapter: name,
    software: info.isFallbackAdapter || SOFTWARE.test(name),
    nudge: navigator.userAgent.includes('Firefox/'),
  };
}

async function findAdapter(gpu: GPU): Promise<GPUAdapter> {
  const adapter = await gpu.requestAdapter().catch((error: Error) => {
    throw new BackendError('no-adapter', `no WebGPU adapter: ${error.message}`);
  });
  if (!adapter) throw new BackendError('no-adapter', 'the browser has WebGPU but offers no adapter on this machine');
  return adapter;
}

async function openDevice(adapter: GPUAdapter): Promise<GPUDevice> {
  // Large examples need larger tensors than the limits every device must have; take what the adapter offers.
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  try {
    return await adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } });
  } catch (error) {
    throw new BackendError('device-failed', `the WebGPU device did not open: ${(error as Error).message}`);
  }
}
