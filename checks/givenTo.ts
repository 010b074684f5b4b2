import type { KnobTable, ValuesOf } from '../src/systems/knobRow';
import { type Given, NOTHING_GIVEN, type ParameterFile, type System } from '../src/systems/system';
import { readSafetensors } from '../src/tensor/safetensors';

/** What a system is given for these knobs, in Node (from the files) and in browser tests (from the server) alike. */
export async function givenTo<T extends KnobTable>(
  system: System<T>,
  knobs: ValuesOf<T>,
  read: Partial<Pick<Given, 'direction' | 'sentence'>> = {},
): Promise<Given> {
  const given = { ...NOTHING_GIVEN, direction: 'zh-en', sentence: ['我', '爱', '机器', '学习'], ...read };
  const names = system.files?.(knobs, given.direction) ?? [];
  const files = await Promise.all(names.map(async (name) => [name, await parameterFile(name)] as const));
  return { ...given, files: Object.fromEntries(files) };
}

/** The file of parameters `public/systems/<name>.safetensors`. */
export async function parameterFile(name: string): Promise<ParameterFile> {
  const path = `systems/${name}.safetensors`;
  if (typeof window !== 'undefined') return readSafetensors(await (await fetch(`/${path}`)).arrayBuffer());
  const { readFileSync } = await import('node:fs');
  const file = readFileSync(new URL(`../public/${path}`, import.meta.url));
  return readSafetensors(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}
