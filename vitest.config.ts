import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { listSharedNames, readSharedText } from './checks/sharedFolder.ts';
import { launchOptions } from './scripts/browserLaunch.mjs';

// Every test runs on the CPU backend in Node; the tests of kernels, engine and cases run again on two WebGPU
// implementations: Chromium's Dawn and Firefox's wgpu. `backend` says which one a run is about.
const onGpu = (browser: 'chromium' | 'firefox', turn: number) => ({
  // Found while a test runs, a dependency is bundled at once and the page reloaded under the test; so all are named.
  optimizeDeps: { include: ['zustand', 'zustand/vanilla'] },
  test: {
    name: `${browser}-webgpu`,
    include: [
      'shaders/**/*.test.ts',
      'src/engine/**/*.test.ts',
      'src/experiment/**/*.test.ts',
      'src/systems/catalogue.test.ts',
      'checks/sharedFile.test.ts',
    ],
    provide: { backend: 'webgpu' as const },
    testTimeout: 60_000,
    // One page for all files, so that modules load and kernels compile once: 14 s instead of 69 s in Firefox. One
    // project after the other, because a software GPU uses every core there is.
    isolate: false,
    fileParallelism: false,
    sequence: { groupOrder: turn },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: launchOptions(browser, { webgpu: true }) }),
      instances: [{ browser }],
      commands: {
        readSharedText: (_: unknown, path: string) => readSharedText(path),
        listSharedNames: (_: unknown, folder: string) => listSharedNames(folder),
      },
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
          // A busy machine is no failure: nothing here is timed.
          testTimeout: 60_000,
        },
      },
      onGpu('chromium', 1),
      onGpu('firefox', 2),
    ],
  },
});
