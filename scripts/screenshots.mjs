// `npm run screenshots`: docs/screenshot.png for the README, and into screenshots/ (not kept in git) the main screens as
// they look on a desktop and on a phone, light and dark, in both languages.
import { mkdirSync } from 'node:fs';
import { chromium, devices } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from './browserLaunch.mjs';

const PORT = 4320;
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const README = '?lang=en&theme=light#d=en-zh&s=I+love+machine+learning&stage=dec.0.cross.scores&row=2';

const WINDOWS = { desktop: DESKTOP, phone: devices['Pixel 7'] };
/**
 * Address, and the button that is pressed there.
 * @type {Record<string, { hash: string, page?: string, press?: string }>}
 */
const SCREENS = {
  scores: { hash: '#d=en-zh&s=I+love+machine+learning&row=2' },
  weights: { hash: '#d=zh-en&s=我+爱+机器+学习&stage=dec.0.cross.softmax&row=2' },
  embedding: { hash: '#stage=source.embed' },
  projections: { hash: '#stage=enc.0.self.qkv' },
  word: { hash: '#stage=output.word&row=1' },
  noisy: { hash: '#heads=8&noise=1&dropout=0.3&mode=train&select=topk&stage=dec.0.cross.context' },
  editor: { hash: '#d=zh-en', press: '.sentence-bar > .button[aria-label]:not(.direction)' },
  trouble: { hash: '#s=who+are+yuo&heads=3' },
  embed: { page: 'embed.html', hash: '#stage=dec.0.cross.softmax' },
};

const server = await preview({ preview: { host: '127.0.0.1', port: PORT, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch(launchOptions('chromium', { webgpu: true }));

/**
 * @param {import('playwright').BrowserContextOptions} window
 * @param {string} address from the root of the page
 * @param {string} file
 * @param {string} [press] selector of a button
 */
async function shoot(window, address, file, press) {
  const context = await browser.newContext(window);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${PORT}/${address}`);
  await page.waitForSelector('html[data-settled], html[data-error]');
  if (press) await page.locator(press).first().click();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: 'disabled' });
  await context.close();
  console.log(file);
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
