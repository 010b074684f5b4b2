import { defineConfig, devices, type Project } from '@playwright/test';
import { launchOptions } from './scripts/browserLaunch.mjs';

// The page, and a host page on another site (127.0.0.1 and localhost are two) that frames it.
const PAGE = 'http://127.0.0.1:4317';
const HOST = 'http://localhost:4318';

/** One way a reader's browser can be, with the journeys that are made in it. */
const project = (
  name: string,
  browser: 'chromium' | 'firefox',
  webgpu: boolean,
  testMatch: string[],
  device: Project['use'] = {},
): Project => ({
  name,
  testMatch: testMatch.map((stem) => `${stem}.spec.ts`),
  use: { ...device, browserName: browser, launchOptions: launchOptions(browser, { webgpu }) },
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  forbidOnly: Boolean(process.env.CI),
  // A retry would hide what fails now and then.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: PAGE,
    actionTimeout: 15_000,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    project('webgpu', 'chromium', true, [
      'walk',
      'map',
      'matrix',
      'knobs',
      'compare',
      'sentence',
      'unfold',
      'edit',
      'force',
      'heads',
      'code',
      'backward',
      'check',
      'chance',
      'draws',
      'links',
      'systems',
      'gallery',
      'embed',
      'accessibility',
      'gpuLost',
    ]),
    project('no-adapter', 'chromium', false, ['noAdapter']),
    project('insecure', 'chromium', true, ['insecure'], { baseURL: 'http://insecure.test:4317' }),
    project('mobile', 'chromium', true, ['phone'], devices['Pixel 7']),
    project('firefox', 'firefox', false, ['firefox']),
    project('firefox-webgpu', 'firefox', true, ['firefoxWebgpu']),
  ],
  webServer: [
    { command: 'npx vite build && npx vite preview --host 127.0.0.1 --port 4317 --strictPort', url: PAGE },
    {
      command: 'npx vite preview --outDir e2e/host --host 127.0.0.1 --port 4318 --strictPort',
      url: `${HOST}/frames.html`,
    },
  ],
});
