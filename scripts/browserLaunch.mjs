// How the tests launch browsers: the one place for paths, flags and preferences. vitest.config.ts, playwright.config.ts
// and the scripts read it.
import { existsSync } from 'node:fs';
import { chromium, firefox } from 'playwright';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Environment variables that name a browser. They win over everything that is found. */
export const VARIABLE = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

const USUAL_PATHS = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

// A software WebGPU adapter, so that a test means the same on every machine.
const SWIFTSHADER = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

// The page is painted by that adapter too. Without these a WebGPU canvas kills Chromium's GPU process.
const PAINTED_BY_SWIFTSHADER = ['--enable-features=Vulkan', '--use-vulkan=swiftshader', '--use-angle=swiftshader'];

// Firefox on Linux hides WebGPU and distrusts software drivers; it runs on Mesa's lavapipe.
const FIREFOX_WEBGPU = { 'dom.webgpu.enabled': true, 'gfx.webgpu.ignore-blocklist': true };

/** Playwright's own build of a browser, whether it is installed or not. @param {BrowserName} name */
const ownBuild = (name) => (name === 'chromium' ? chromium : firefox).executablePath();

/**
 * Paths where the browser may be, the best first: only that of the environment when it names one, else those of the
 * usual places and of Playwright's own build that exist.
 * @param {BrowserName} name
 */
export function candidates(name) {
  const named = process.env[VARIABLE[name]];
  return named ? [named] : [...USUAL_PATHS[name], ownBuild(name)].filter((path) => existsSync(path));
}

/**
 * Playwright's launch options for a browser. Without `webgpu` it behaves as on a machine that has none: Chromium then
 * has `navigator.gpu` but no adapter, Firefox on Linux has no `navigator.gpu`.
 * @param {BrowserName} name
 * With `paints` false, the page is painted as on any machine without a graphics card, and the adapter only computes.
 * @param {{ webgpu: boolean, paints?: boolean, path?: string }} options
 * @returns {import('playwright').LaunchOptions}
 */
export function launchOptions(name, { webgpu, paints = webgpu, path = candidates(name)[0] }) {
  const executablePath = path ?? ownBuild(name);
  if (name === 'chromium') {
    const args = ['--host-resolver-rules=MAP insecure.test 127.0.0.1', ...(webgpu ? SWIFTSHADER : [])].concat(
      paints ? PAINTED_BY_SWIFTSHADER : [],
    );
    return { executablePath, chromiumSandbox: false, args };
  }
  // Playwright drives its own Firefox by a protocol of its own, and everybody else's by WebDriver BiDi.
  const channel = executablePath === ownBuild(name) ? undefined : 'moz-firefox';
  return { executablePath, channel, firefoxUserPrefs: webgpu ? FIREFOX_WEBGPU : {} };
}
