// Trains what is shipped: `npm run train` for everything, `npm run train -- en-zh` for one of its names. The translators are
// `en-zh` and `zh-en`, in public/translator with their model card; the others are systems, in public/systems; recurrent
// translators are one for each kind and direction (`recurrent-gru-zh-en`), with a model card. The same settings give the same
// files.
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
    const { trainedForecasts } = await load('./src/systems/trainForecast.ts');
    for (const [name, file] of trainedForecasts(console.log)) write('public/systems', name, file);
  },
};

const { recurrentCard, trainedRecurrent } = await load('./src/translator/recurrentShipped.ts');
const { recurrentFile, recurrentKinds, trainedOnFrom } = await load('./src/systems/recurrentKinds.ts');
for (const kind of recurrentKinds) {
  for (const direction of directions) {
    trainers[recurrentFile(kind, direction)] = async () => {
      const from = trainedOnFrom(kind);
      const start = from && (await parameterFile(recurrentFile(from, direction))).tensors;
      write('public/systems', recurrentFile(kind, direction), trainedRecurrent(kind, direction, console.log, start));
      await writeRecurrentCard();
    };
  }
}

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

/** The model card of those recurrent translators that are there. */
async function writeRecurrentCard() {
  const names = directions.flatMap((direction) =>
    recurrentKinds.map((/** @type {any} */ kind) => recurrentFile(kind, direction)),
  );
  const files = [];
  for (const name of names.filter((name) => existsSync(`public/systems/${name}.safetensors`))) {
    const { tensors, metadata } = await parameterFile(name);
    files.push([name, { tensors, card: JSON.parse(metadata.card) }]);
  }
  writeFileSync('public/systems/MODEL_CARD.md', recurrentCard(Object.fromEntries(files)));
}

/** Reads a file of public/systems. */
async function parameterFile(/** @type {string} */ name) {
  const { readSafetensors } = await load('./src/tensor/safetensors.ts');
  return readSafetensors(new Uint8Array(readFileSync(`public/systems/${name}.safetensors`)).buffer);
}

/** Writes `<folder>/<name>.safetensors`. */
function write(/** @type {string} */ folder, /** @type {string} */ name, /** @type {Uint8Array} */ file) {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.safetensors`;
  writeFileSync(path, file);
  console.log(`${path}: ${(file.length / 1000).toFixed(1)} kB`);
}
