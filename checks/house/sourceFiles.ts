import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A rule of the house: what it finds wrong, and examples that it must find wrong. */
export interface Rule {
  readonly name: string;
  /** One line for each fault, naming the file. */
  faults(files: readonly SourceFile[]): string[];
  /** Each is a small repository that breaks the rule. */
  readonly broken: readonly (readonly SourceFile[])[];
}

const BINARY = /\.(png|jpg|webp|ico|woff2|safetensors|npy)$/;

/** Every text file of the repository, without what .gitignore names. */
export function repositoryFiles(root = process.cwd()): SourceFile[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const skipped = new Set(['.git', ...ignored.map((line) => line.replace(/\/$/, ''))]);
  const walk = (folder: string): SourceFile[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !skipped.has(name))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return walk(path);
        if (BINARY.test(entry.name)) return [];
        return [{ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }];
      });
  return walk(root);
}

/** Code of the product: in a room, and not a test. */
export const isProduct = ({ path }: SourceFile): boolean =>
  /^(src|shaders)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path);
