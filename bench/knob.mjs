// `npm run bench`: from the change of a knob to new pixels, on the CPU and on Chromium's software GPU, side by side in
// one browser. Run it on an idle machine. The adapter computes and does not paint, as on a computer without a graphics card.
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../scripts/browserLaunch.mjs';

const CHANGES = 60;
const WARM_UP = 10;
/** Most milliseconds that the median may take. */
const GOAL = 50;

const server = await preview({ preview: { host: '127.0.0.1', port: 4319, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch(launchOptions('chromium', { webgpu: true, paints: false }));
const backends = ['cpu', 'webgpu'];
const pages = await Promise.all(backends.map(open));

/** @type {number[][]} */
const times = [[], []];
// Interleaved, so that whatever else the machine does meets both alike.
for (let round = 0; round < CHANGES + WARM_UP; round++) {
  for (const [i, page] of pages.entries()) {
    await page.bringToFront();
    const time = await page.evaluate(changeKnob, round);
    if (round >= WARM_UP) times[i].push(time);
  }
}
await browser.close();
await server.close();

const rows = backends.map((backend, i) => {
  const sorted = times[i].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))];
  return { backend, median: at(0.5), 'lower 10%': at(0.1), 'upper 10%': at(0.9) };
});
console.log(`score noise changed → new pixels, ms, ${CHANGES} changes each, “who are you”`);
for (const { backend, ...figures } of rows) {
  const cells = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(1).padStart(6)}`);
  console.log(`  ${backend.padEnd(7)} ${cells.join('   ')}   ${figures.median <= GOAL ? 'within' : 'ABOVE'} ${GOAL}`);
}
console.log(`  webgpu : cpu = ${(rows[1].median / rows[0].median).toFixed(2)}`);

/** Opens the page on a backend and waits for its first picture. @param {string} backend */
async function open(backend) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:4319/?backend=${backend}#stage=dec.0.cross.softmax`);
  await page.waitForSelector('html[data-settled]');
  return page;
}

/**
 * Runs in the page: moves the slider as a hand does, and answers the milliseconds until the picture of that value has
 * been drawn and a frame of it has been made.
 * @param {number} round
 * @returns {Promise<number>}
 */
async function changeKnob(round) {
  const slider = /** @type {HTMLInputElement} */ (document.getElementById('knob-noiseSigma'));
  const before = document.documentElement.dataset.settled;
  const notch = 1 + ((round * 7) % Number(slider.max));
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const settled = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset.settled === before) return;
      observer.disconnect();
      resolve(undefined);
    }).observe(document.documentElement, { attributeFilter: ['data-settled'] });
  });
  const start = performance.now();
  setValue?.call(slider, String(notch));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await settled;
  // The frame is made after the callback: a message posted from it arrives behind the painting.
  await new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    }),
  );
  return performance.now() - start;
}
