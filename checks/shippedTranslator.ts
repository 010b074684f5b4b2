import type { Direction } from '../src/translator/direction';
import { loadTranslator, readTranslator, type Translator } from '../src/translator/loadTranslator';

/** The trained translator that is shipped, in Node (from the file) and in browser tests (from the server) alike. */
export async function shippedTranslator(direction: Direction): Promise<Translator> {
  if (typeof window !== 'undefined') return loadTranslator(direction, '/');
  const { readFileSync } = await import('node:fs');
  const file = readFileSync(new URL(`../public/translator/${direction}.safetensors`, import.meta.url));
  return readTranslator(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}
