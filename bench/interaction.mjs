// The second half of `npm run bench`: what pointing at a cell, unfolding it, stepping through the words and through the stages
// costs the page's main thread, from a trace of Chromium. None of them computes the model anew; each should be answered
// within two frames. Run it on an idle machine.
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../scripts/browserLaunch.mjs';

const ROUNDS = 30;
const WARM_UP = 5;
/** Two frames at 60 Hz, in milliseconds. */
const GOAL = 1000 / 30;

const server = await preview({ preview: { host: '127.0.0.1', port: 4321, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch(launchOptions('chromium', { webgpu: true, paints: false }));
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto('http://127.0.0.1:4321/?backend=cpu#d=en-zh&s=I+love+machine+learning&stage=dec.0.cross.scores');
await page.waitForSelector('html[data-settled]');

const plot = page.locator('.product-result .heatmap-plot canvas');
const cards = page.locator('.cards .card');
// Asked once, before any clock runs: Playwright asks the page for it.
const box = await plot.boundingBox();
const count = await cards.count();
if (!box || count === 0) throw new Error('no matrix or no words on screen');
/** The middle of a cell of the matrix of scores (5 words by 5), another one every round. @param {number} round */
const cell = (round) => ({
  x: box.x + (((round * 3) % 5) + 0.5) * (box.width / 5),
  y: box.y + (((round * 2) % 5) + 0.5) * (box.height / 5),
});

/** @type {Record<string, (round: number) => Promise<void>>} */
const interactions = {
  hover: (round) => page.mouse.move(cell(round).x, cell(round).y),
  unfold: (round) => page.mouse.click(cell(round).x, cell(round).y),
  scrub: (round) => cards.nth(round % count).dispatchEvent('click'),
  stage: (round) => page.keyboard.press(round % 2 ? ']' : '['),
};

await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
for (const [name, act] of Object.entries(interactions)) {
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    await mark(`${name}:${round}:start`);
    await act(round);
    await mark(`${name}:${round}:end`);
  }
}
const trace = JSON.parse((await browser.stopTracing()).toString());
await browser.close();
await server.close();

/** @type {{ name: string, ph: string, ts: number, dur?: number, pid: number, tid: number }[]} */
const events = trace.traceEvents;
const marks = events.filter(({ name, ph }) => /^\w+:\d+:(start|end)$/.test(name) && ph !== 'E');
const { pid, tid } = marks[0];
const tasks = events.filter((e) => e.pid === pid && e.tid === tid && e.ph === 'X' && /RunTask/.test(e.name));

console.log(`main thread busy per interaction, ms, ${ROUNDS} each, “I love machine learning” on the CPU backend`);
for (const name of Object.keys(interactions)) {
  const busy = Array.from({ length: ROUNDS }, (_, i) => {
    const at = (/** @type {string} */ end) => marks.find((m) => m.name === `${name}:${i + WARM_UP}:${end}`)?.ts ?? 0;
    const [start, end] = [at('start'), at('end')];
    const inside = tasks.filter(({ ts, dur = 0 }) => ts + dur > start && ts < end);
    return inside.reduce((sum, { ts, dur = 0 }) => sum + Math.min(ts + dur, end) - Math.max(ts, start), 0) / 1000;
  }).sort((a, b) => a - b);
  const median = busy[Math.floor(ROUNDS / 2)];
  const high = busy[Math.floor(ROUNDS * 0.9)];
  const verdict = high <= GOAL ? 'within' : 'ABOVE';
  console.log(
    `  ${name.padEnd(7)} median ${median.toFixed(1).padStart(6)}   upper 10% ${high.toFixed(1).padStart(6)}   ${verdict} two frames (${GOAL.toFixed(0)})`,
  );
}

/** Leaves a mark once a frame of all that came before has been made. @param {string} name */
async function mark(name) {
  await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            performance.mark(name);
            resolve(undefined);
          };
          port2.postMessage(undefined);
        });
      }),
    name,
  );
}
