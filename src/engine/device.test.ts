import { afterEach, describe, expect, test, vi } from 'vitest';
import { openGpu } from './device';

// Against browsers made up here, so it says the same everywhere; the real ones are in gpuEngine.test.ts.
const browser = (gpu: unknown, userAgent = 'Chrome/156', secure = true): void => {
  vi.stubGlobal('isSecureContext', secure);
  vi.stubGlobal('navigator', { gpu, userAgent });
};

const limits = { maxBufferSize: 7, maxStorageBufferBindingSize: 5 };
const adapter = (info: object, requestDevice = vi.fn(async (_: unknown) => ({}) as unknown)) => ({
  info,
  limits,
  requestDevice,
});
const offers = (found: unknown) => ({ requestAdapter: async () => found });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('why there is no device', () => {
  test.each([
    ['no-navigator-gpu', undefined, true],
    ['insecure', undefined, false],
    ['no-adapter', offers(null), true],
    ['no-adapter', { requestAdapter: () => Promise.reject(new Error('gone')) }, true],
    [
      'device-failed',
      offers(
        adapter(
          {},
          vi.fn(() => Promise.reject(new Error('too many'))),
        ),
      ),
      true,
    ],
  ])('%s', async (problem, gpu, secure) => {
    browser(gpu, 'Chrome/156', secure);
    await expect(openGpu()).rejects.toMatchObject({ name: 'BackendError', problem });
  });
});

describe('a device', () => {
  test.each([
    ['a graphics card', { description: 'NVIDIA GeForce', isFallbackAdapter: false }, false, 'NVIDIA GeForce'],
    ['a fallback adapter that says nothing else', { description: '', isFallbackAdapter: true }, true, ''],
    ['SwiftShader by its name', { vendor: 'google', architecture: 'swiftshader' }, true, 'google swiftshader'],
    ['llvmpipe by its name', { description: 'llvmpipe (LLVM 15)' }, true, 'llvmpipe (LLVM 15)'],
  ])('%s', async (_, info, software, name) => {
    browser(offers(adapter(info)));
    expect(await openGpu()).toMatchObject({ software, adapter: name, nudge: false });
  });

  test('takes the sizes that the adapter offers', async () => {
    const opens = vi.fn(async () => ({}));
    browser(offers(adapter({}, opens)));
    await openGpu();
    expect(opens).toHaveBeenCalledWith({ requiredLimits: limits });
  });

  test('in Firefox, waiting needs nudges', async () => {
    browser(offers(adapter({})), 'Gecko/20100101 Firefox/153.0');
    expect((await openGpu()).nudge).toBe(true);
  });
});
