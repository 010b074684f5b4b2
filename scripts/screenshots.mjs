// `npm run screenshots`: docs/screenshot.png for the README, and into screenshots/ (not kept in git) the main screens as
// they look on a desktop and on a phone, light and dark, in both languages.
import { mkdirSync } from 'node:fs';
import { chromium, devices } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from './browserLaunch.mjs';
import { SCREENS } from './screens.mjs';

const PORT = 4320;
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const README = '?lang=en&theme=light#d=en-zh&s=I+love+machine+learning&stage=dec.0.cross.scores&row=2';

const WINDOWS = { desktop: DESKTOP, phone: devices['Pixel 7'] };
const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch(launchOptions('chromium', { webgpu: true }));

/**
 * @param {import('playwright').BrowserContextOptions} window
 * @param {string} address from the root of the page
 * @param {string} file
 * @param {readonly string[]} [press] selectors of buttons
 */
async function shoot(window, address, file, press = []) {
  const context = await browser.newContext(window);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${PORT}/${address}`);
  await page.waitForSelector('html[data-settled], html[data-error]');
  for (const button of press) await pressed(page, button);
  // What was pressed may have to be downloaded first.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: 'disabled' });
  await context.close();
  console.log(file);
}

/**
 * In a narrow window a tab stands in a sheet that is opened first.
 * @param {import('playwright').Page} page
 * @param {string} button
 */
async function pressed(page, button) {
  const target = page.locator(button).first();
  if (!(await target.isVisible())) await page.locator('.open-side').click();
  await target.click();
}

mkdirSync('docs', { recursive: true });
await shoot(DESKTOP, README, 'docs/screenshot.png');
for (const [name, window] of Object.entries(WINDOWS)) {
  for (const theme of ['light', 'dark']) {
    for (const language of ['en', 'zh']) {
      for (const [screen, { page = '', hash, press }] of Object.entries(SCREENS)) {
        const query = `?lang=${language}&theme=${theme}`;
        await shoot(window, `${page}${query}${hash}`, `screenshots/${name}-${theme}-${language}-${screen}.png`, press);
      }
    }
  }
}
await browser.close();
await server.close();
