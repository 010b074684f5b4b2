import { posix } from 'node:path';
import { isProduct, type Rule, type SourceFile } from './sourceFiles';

const PURE = ['tensor', 'chance', 'plan', 'shaders', 'engine', 'systems', 'translator', 'experiment'];
const HANGING = ['ui', 'views', 'lessons', 'i18n', 'code'];

/** Which rooms a room may import from, besides itself. ARCHITECTURE.md draws the same picture. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  tensor: [],
  chance: [],
  plan: ['tensor', 'chance'],
  shaders: ['tensor', 'chance', 'plan'],
  engine: ['tensor', 'chance', 'plan', 'shaders'],
  systems: ['tensor', 'chance', 'plan', 'shaders', 'engine'],
  translator: ['tensor', 'chance', 'plan', 'shaders', 'engine', 'systems'],
  experiment: PURE,
  store: PURE,
  ui: [],
  i18n: [],
  views: ['tensor', 'plan', 'ui', 'i18n'],
  code: ['tensor', 'plan', 'engine'],
  lessons: [...PURE, 'i18n'],
  app: [...PURE, 'store', ...HANGING],
  embed: [...PURE, 'store', 'app', ...HANGING],
};

/** `src/engine/cpu.ts` is in `engine`, `shaders/add.ts` in `shaders`, `checks/x.ts` in `checks`. */
const roomOf = (path: string): string => path.split('/')[path.startsWith('src/') ? 1 : 0];

const IMPORT =
  /^(?:import|export)\s[^;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'|\bnew URL\(\s*'([^']+)',\s*import\.meta/gm;

const importedBy = (text: string): string[] => [...text.matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3] ?? m[4]);

/** The path a relative import leads to, without its ending and query. */
const target = (from: string, to: string): string =>
  posix.join(posix.dirname(from), to).replace(/(\.tsx?)?(\?.*)?$/, '');

const relativeImports = ({ path, text }: SourceFile): string[] =>
  importedBy(text)
    .filter((to) => to.startsWith('.'))
    .map((to) => target(path, to));

const file = (path: string, text: string): SourceFile => ({ path, text });

const direction: Rule = {
  name: 'imports go one way between rooms',
  faults: (files) =>
    files.filter(isProduct).flatMap((source) => {
      const room = roomOf(source.path);
      const allowed = MAY_IMPORT[room];
      if (!allowed) return [`${source.path}: the house has no room called ${room}`];
      const wrong = relativeImports(source).filter((to) => roomOf(to) !== room && !allowed.includes(roomOf(to)));
      return wrong.map((to) => `${source.path} imports ${to}`);
    }),
  broken: [
    [file('src/tensor/shape.ts', "import { run } from '../engine/run';")],
    [file('src/views/heatmap/heatmap.ts', "import type {\n  State,\n} from '../../store/state';")],
    [file('src/ui/slider.tsx', "import { knobs } from '../experiment/knobs';")],
    [file('src/engine/engine.ts', "const w = new Worker(new URL('../store/loop.ts', import.meta.url));")],
    [file('src/engine/engine.ts', "import { closeTo } from '../../checks/closeTo';")],
    [file('shaders/add.ts', "const later = await import('../src/engine/cpu');")],
    [file('src/cellar/wine.ts', '')],
  ],
};

const cycles: Rule = {
  name: 'no import cycles',
  faults: (files) => {
    const edges = new Map(
      files.filter(isProduct).map((source) => [target('', source.path), relativeImports(source)] as const),
    );
    const done = new Set<string>();
    const found: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    return found;
  },
  broken: [
    [
      file('src/plan/a.ts', "import { b } from './b';"),
      file('src/plan/b.ts', "import { c } from './deep/c';"),
      file('src/plan/deep/c.ts', "import type { A } from '../a';"),
    ],
    [file('src/plan/a.ts', "import { a } from './a.ts';")],
  ],
};

const barrels: Rule = {
  name: 'no barrels: a file exports what it defines',
  faults: (files) =>
    files
      .filter((source) => isProduct(source) && /^export\s+(type\s+)?(\*|\{[^}]*\})[^;]*?\bfrom\s/m.test(source.text))
      .map(({ path }) => `${path} passes on what another file defines`),
  broken: [
    [file('src/plan/index.ts', "export * from './plan';")],
    [file('src/plan/index.ts', "export type {\n  Plan,\n} from './plan';")],
  ],
};

const gpuInOneFile: Rule = {
  name: 'navigator.gpu appears in exactly one file',
  faults: (files) => {
    const places = files.filter((source) => isProduct(source) && /\bnavigator\??\.gpu\b/.test(source.text));
    return places.length === 1 ? [] : [`navigator.gpu is in ${places.map(({ path }) => path).join(', ') || 'no file'}`];
  },
  broken: [[file('src/engine/a.ts', 'navigator.gpu'), file('src/app/b.tsx', 'navigator?.gpu')], []],
};

const packages: Rule = {
  name: 'd3 is imported by names, and the rooms below the store know neither React nor d3 nor zustand',
  faults: (files) =>
    files.filter(isProduct).flatMap((source) => {
      const whole = /import\s+(\*\s+as\s+)?\w+\s+from\s+'d3/.test(source.text) ? ['all of d3'] : [];
      const pure = PURE.includes(roomOf(source.path));
      const foreign = importedBy(source.text).filter((to) => pure && /^(react|react-dom|d3|zustand)\b/.test(to));
      return [...whole, ...foreign].map((what) => `${source.path} imports ${what}`);
    }),
  broken: [
    [file('src/views/heatmap.ts', "import * as d3 from 'd3';")],
    [file('src/views/heatmap.ts', "import d3 from 'd3';")],
    [file('src/experiment/knobs.ts', "import { useState } from 'react';")],
  ],
};

export const importRules: readonly Rule[] = [direction, cycles, barrels, gpuInOneFile, packages];
