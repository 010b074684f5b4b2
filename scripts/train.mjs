// Trains the shipped translators: `npm run train` for both directions, or `npm run train -- en-zh`.
// Writes public/translator/<direction>.safetensors and the model card. The same settings give the same files.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const FOLDER = 'public/translator';
const all = ['en-zh', 'zh-en'];
const asked = process.argv.slice(2);
const unknown = asked.find((word) => !all.includes(word));
if (unknown) {
  console.error(`There is no direction “${unknown}”; ${all.join(' and ')} can be trained.`);
  process.exit(1);
}

const load = async (/** @type {string} */ path) =>
  (await runnerImport(path, { configFile: false, logLevel: 'warn' })).module;
const { trainShipped } = await load('./src/translator/trainShipped.ts');
const { readTranslator } = await load('./src/translator/loadTranslator.ts');
const { modelCard } = await load('./src/translator/modelCard.ts');
const pathOf = (/** @type {string} */ direction) => `${FOLDER}/${direction}.safetensors`;

mkdirSync(FOLDER, { recursive: true });
for (const direction of asked.length > 0 ? asked : all) {
  const file = trainShipped(direction, console.log);
  writeFileSync(pathOf(direction), file);
  console.log(`${pathOf(direction)}: ${(file.length / 1000).toFixed(0)} kB`);
}
if (all.every((direction) => existsSync(pathOf(direction)))) {
  const trained = all.map((direction) => readTranslator(new Uint8Array(readFileSync(pathOf(direction))).buffer));
  writeFileSync(`${FOLDER}/MODEL_CARD.md`, modelCard(trained));
}
