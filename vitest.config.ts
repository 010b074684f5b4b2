import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browserLaunch.mjs';

// Every test runs on the CPU backend in Node; the tests of kernels, engine and cases run again on two WebGPU
// implementations: Chromium's Dawn and Firefox's wgpu. `backend` says which one a run is about.
const onGpu = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: `${browser}-webgpu`,
    include: ['shaders/**/*.test.ts', 'src/engine/**/*.test.ts', 'src/experiment/**/*.test.ts'],
    provide: { backend: 'webgpu' as const },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: launchOptions(browser, { webgpu: true }) }),
      instances: [{ browser }],
    },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'cpu',
          environment: 'node',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'shaders/**/*.test.ts', 'checks/**/*.test.ts'],
          provide: { backend: 'cpu' },
        },
      },
      onGpu('chromium'),
      onGpu('firefox'),
    ],
  },
});
