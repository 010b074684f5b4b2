// `npm run browsers`: finds a Chromium and a Firefox that can be driven and have WebGPU, or installs them.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { chromium, firefox } from 'playwright';
import { candidates, launchOptions, VARIABLE } from './browserLaunch.mjs';

/** @typedef {import('./browserLaunch.mjs').BrowserName} BrowserName */

const DEBIAN_PACKAGES = ['chromium', 'firefox-esr', 'mesa-vulkan-drivers', 'fonts-noto-cjk'];

/** What to do when nothing can be installed from here. @param {BrowserName} name */
const advice = (name) => `There is no ${name} that the tests can drive. Any of these helps:
  as root on Debian:  apt-get install -y ${DEBIAN_PACKAGES.join(' ')}
  anywhere else:      npx playwright install --with-deps ${name}
  one that you have:  ${VARIABLE[name]}=/path/to/${name} npm test`;

/**
 * Launches a browser as the tests do and asks it for a WebGPU adapter.
 * @param {BrowserName} name
 * @param {string} path
 * @returns {Promise<{ version: string, trouble?: string }>}
 */
async function tryBrowser(name, path) {
  // WebGPU exists only on a secure origin; a page of this machine is one.
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>ok</p>'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    const type = name === 'chromium' ? chromium : firefox;
    const browser = await type.launch({ ...launchOptions(name, { webgpu: true, path }), timeout: 60_000 });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      const adapter = await page.evaluate(async () => Boolean(await navigator.gpu?.requestAdapter()));
      const trouble = 'starts but has no WebGPU adapter; on Linux install mesa-vulkan-drivers';
      return { version: browser.version(), ...(adapter ? {} : { trouble }) };
    } finally {
      await browser.close();
    }
  } catch (error) {
    return { version: '', trouble: `cannot be driven: ${/** @type {Error} */ (error).message.split('\n')[0]}` };
  } finally {
    server.close();
  }
}

/** The first candidate that works, or undefined; says what is wrong with the others. @param {BrowserName} name */
async function findWorking(name) {
  for (const path of candidates(name)) {
    const { version, trouble } = await tryBrowser(name, path);
    if (!trouble) {
      console.log(`${name}: ${path} ${version}, with WebGPU`);
      return path;
    }
    console.log(`${name}: ${path} ${trouble}`);
  }
  return undefined;
}

/** Installs browsers: Debian's as root, else Playwright's own. @param {BrowserName[]} names */
function install(names) {
  const root = process.getuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    console.log(`installing ${DEBIAN_PACKAGES.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    const apt = spawnSync('apt-get', ['install', '-y', '-qq', ...DEBIAN_PACKAGES], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    if (apt.status === 0) return;
  }
  console.log(`installing Playwright's ${names.join(' and ')}`);
  spawnSync('npx', ['playwright', 'install', ...names], { stdio: ['ignore', 'inherit', 'inherit'] });
}

/**
 * The environment for the tests: this process's, with CHROMIUM and FIREFOX set. Rejects with advice when a browser
 * can be neither found nor installed.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function browserEnvironment() {
  /** @type {BrowserName[]} */
  const names = ['chromium', 'firefox'];
  const found = { chromium: await findWorking('chromium'), firefox: await findWorking('firefox') };
  const missing = names.filter((name) => !found[name]);
  // A browser that the environment names is the user's choice: nothing is installed in its place.
  if (missing.some((name) => !process.env[VARIABLE[name]])) {
    install(missing);
    for (const name of missing) found[name] = await findWorking(name);
  }
  const lost = names.filter((name) => !found[name]);
  if (lost.length > 0) throw new Error(lost.map(advice).join('\n'));
  return { ...process.env, CHROMIUM: found.chromium, FIREFOX: found.firefox };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await browserEnvironment();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
}
