// Trains the shipped translators: `npm run train` for both directions, or `npm run train -- en-zh`.
// Writes public/translator/<direction>.safetensors. The same settings give the same file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const asked = process.argv.slice(2).filter((word) => word.includes('-'));
const steps = process.argv.slice(2).map(Number).find(Number.isInteger);
const directions = asked.length > 0 ? asked : ['en-zh', 'zh-en'];

const { module } = await runnerImport('./src/translator/trainShipped.ts', { configFile: false, logLevel: 'warn' });
mkdirSync('public/translator', { recursive: true });
for (const direction of directions) {
  const file = module.trainShipped(direction, (line) => console.log(line), steps);
  const path = `public/translator/${direction}.safetensors`;
  writeFileSync(path, file);
  console.log(`${path}: ${(file.length / 1000).toFixed(0)} kB`);
}
