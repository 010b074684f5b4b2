// Trains what is shipped: `npm run train` for everything, `npm run train -- en-zh` for one of its names. The translators are
// `en-zh` and `zh-en`, in public/translator with their model card; the others are systems, in public/systems. The same
// settings give the same files.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const load = async (/** @type {string} */ path) =>
  (await runnerImport(path, { configFile: false, logLevel: 'warn' })).module;

const directions = ['en-zh', 'zh-en'];

/** @type {Record<string, () => Promise<void>>} */
const trainers = {
  'en-zh': () => trainTranslator('en-zh'),
  'zh-en': () => trainTranslator('zh-en'),
  'time-series': async () => {
    const { NETWORKS, forecastFile, trainedForecast } = await load('./src/systems/trainForecast.ts');
    for (const network of NETWORKS) {
      write('public/systems', forecastFile(network), trainedForecast(network, console.log));
    }
  },
};

const asked = process.argv.slice(2);
const unknown = asked.find((word) => !(word in trainers));
if (unknown) {
  console.error(`There is nothing called “${unknown}” to train; there are ${Object.keys(trainers).join(', ')}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(trainers)) await trainers[name]();

async function trainTranslator(/** @type {string} */ direction) {
  const { trainShipped } = await load('./src/translator/trainShipped.ts');
  const { readTranslator } = await load('./src/translator/loadTranslator.ts');
  const { modelCard } = await load('./src/translator/modelCard.ts');
  write('public/translator', direction, trainShipped(direction, console.log));
  const paths = directions.map((name) => `public/translator/${name}.safetensors`);
  if (!paths.every((path) => existsSync(path))) return;
  const trained = paths.map((path) => readTranslator(new Uint8Array(readFileSync(path)).buffer));
  writeFileSync('public/translator/MODEL_CARD.md', modelCard(trained));
}

/** Writes `<folder>/<name>.safetensors`. */
function write(/** @type {string} */ folder, /** @type {string} */ name, /** @type {Uint8Array} */ file) {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.safetensors`;
  writeFileSync(path, file);
  console.log(`${path}: ${(file.length / 1000).toFixed(1)} kB`);
}
