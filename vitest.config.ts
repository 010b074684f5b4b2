import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// Every test runs on the CPU backend in Node; the tests of kernels, engine and cases run again on two WebGPU
// implementations: Chromium's Dawn and Firefox's wgpu. `backend` says which one a run is about.
const SWIFTSHADER = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
];
const onGpu = ['shaders/**/*.test.ts', 'src/engine/**/*.test.ts', 'src/experiment/**/*.test.ts'];

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
      {
        test: {
          name: 'chromium-webgpu',
          include: onGpu,
          provide: { backend: 'webgpu' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
                chromiumSandbox: false,
                args: SWIFTSHADER,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'firefox-webgpu',
          include: onGpu,
          provide: { backend: 'webgpu' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
                channel: 'moz-firefox',
                firefoxUserPrefs: { 'dom.webgpu.enabled': true, 'gfx.webgpu.ignore-blocklist': true },
              },
            }),
            instances: [{ browser: 'firefox' }],
          },
        },
      },
    ],
  },
});
