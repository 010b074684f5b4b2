// `npm run bench:draws`: 10,000 draws of an attention block (4 heads, 8 tokens, score noise and dropout, weights and
// contexts summarised) as a sweep, against separate runs of the same plan summarised on the page, in one session of
// Chromium on the software GPU. Both go through the worker as on the page. Run it on an idle machine.
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { launchOptions } from '../scripts/browserLaunch.mjs';

const DRAWS = 10_000;
/** Separate runs that are timed; the time of all is worked out from them. */
const SEPARATE = 200;
const ROUNDS = 5;
/** The most that the sweep may take of the time of the separate runs. */
const GOAL = 1 / 50;

const server = await createServer({ server: { host: '127.0.0.1', port: 4323, strictPort: true }, logLevel: 'warn' });
await server.listen();
const browser = await chromium.launch(launchOptions('chromium', { webgpu: true, paints: false }));
const page = await browser.newPage();
await page.route('**/bench.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
await page.goto('http://127.0.0.1:4323/bench.html');
const { first, sweeps, everything, separate } = await page.evaluate(measure, {
  draws: DRAWS,
  separate: SEPARATE,
  rounds: ROUNDS,
});
await browser.close();
await server.close();

const sweep = median(sweeps);
const all = (median(separate) / SEPARATE) * DRAWS;
const ms = (/** @type {number} */ time) => `${time.toFixed(0)} ms`;
console.log(`${DRAWS} draws of attention, 4 heads, 8 tokens, noise and dropout, weights and contexts summarised`);
console.log(`  as a sweep              ${ms(sweep)} (median of ${ROUNDS}; the first, which compiles, ${ms(first)})`);
console.log(`  with histograms, tops   ${ms(median(everything))}`);
console.log(`  as separate runs        ${ms(all)} (worked out from ${SEPARATE} runs: ${ms(median(separate))})`);
const share = sweep / all;
console.log(`  sweep : separate = 1 : ${(1 / share).toFixed(0)}   ${share <= GOAL ? 'within' : 'ABOVE'} 1/${1 / GOAL}`);
process.exitCode = share <= GOAL ? 0 : 1;

/** @param {number[]} times */
function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/**
 * Runs in the page: times the sweep and the separate runs in turn.
 * @param {{ draws: number, separate: number, rounds: number }} counts
 */
async function measure({ draws, separate, rounds }) {
  /** @param {string} path */
  const load = (path) => import(path);
  const { openEngine } = await load('/src/engine/openEngine.ts');
  const { kernels } = await load('/src/engine/kernels.ts');
  const { mergeMoments } = await load('/src/engine/drawSummary.ts');
  const { runDraws } = await load('/src/engine/runDraws.ts');
  const { atDraw } = await load('/src/engine/sweep.ts');
  const { PlanBuilder } = await load('/src/plan/planBuilder.ts');
  const { multiHead } = await load('/src/systems/multiHead.ts');
  const { tensor } = await load('/src/tensor/tensor.ts');

  const build = new PlanBuilder(kernels);
  build.input('x', [1, 8, 64]);
  multiHead({ build, prefix: '', parameters: '' }, 'x', 'x', {
    heads: 4,
    noise: { sigma: 0.1, chance: { seed: 1, stream: 'noise' } },
    dropout: { p: 0.1, train: true, chance: { seed: 1, stream: 'dropout' } },
  });
  const plan = build.build();
  /** @type {Record<string, unknown>} */
  const inputs = {};
  for (const [name, spec] of Object.entries(plan.tensors)) {
    const { kind, shape } = /** @type {{ kind: string, shape: number[] }} */ (spec);
    const size = shape.reduce((n, d) => n * d, 1);
    if (kind !== 'step') {
      inputs[name] = tensor(
        shape,
        Array.from({ length: size }, (_, i) => Math.sin(i * i + size)),
      );
    }
  }

  const of = ['weights_dropped', 'context'];
  const { engine } = await openEngine('webgpu');
  /** @param {() => Promise<unknown>} work */
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const sweep = () => runDraws(engine, plan, inputs, { draws, of });
  const everything = () => runDraws(engine, plan, inputs, { draws, of, histogramsOf: of, topOf: ['weights_dropped'] });
  const oneByOne = async () => {
    /** @type {Record<string, unknown>} */
    const summaries = {};
    for (let draw = 0; draw < separate; draw++) {
      const { tensors } = await engine.run(atDraw(plan, draw), inputs, of);
      for (const name of of) {
        const mean = Float64Array.from(tensors[name].values);
        const one = { draws: 1, mean, squares: new Float64Array(mean.length), low: mean, high: mean };
        summaries[name] = draw === 0 ? one : mergeMoments(summaries[name], one);
      }
    }
  };

  const first = await timed(sweep);
  await everything();
  await oneByOne();
  /** @type {{ sweeps: number[], everything: number[], separate: number[] }} */
  const times = { sweeps: [], everything: [], separate: [] };
  for (let round = 0; round < rounds; round++) {
    times.sweeps.push(await timed(sweep));
    times.separate.push(await timed(oneByOne));
    times.everything.push(await timed(everything));
  }
  engine.dispose();
  return { first, ...times };
}
