import type { Rule, SourceFile } from './sourceFiles';

const file = (path: string, text = ''): SourceFile => ({ path, text });

const KERNEL_FILES = ['wgsl', 'ts', 'test.ts', 'numpy.py', 'torch.py'];

const kernelFiles: Rule = {
  name: `a kernel is shaders/<stem> with the endings ${KERNEL_FILES.join(', ')}`,
  faults: (files) => {
    const present = new Set(files.map(({ path }) => path));
    const stems = new Set([...present].flatMap((path) => /^shaders\/([^/.]+)\.[^/]+$/.exec(path)?.[1] ?? []));
    return [...stems]
      .flatMap((stem) => KERNEL_FILES.map((ending) => `shaders/${stem}.${ending}`))
      .filter((path) => !present.has(path))
      .map((path) => `${path} is missing`);
  },
  broken: KERNEL_FILES.map((missing) =>
    KERNEL_FILES.filter((ending) => ending !== missing).map((ending) => file(`shaders/add.${ending}`)),
  ),
};

const MOST_LINES = { code: 300, wgsl: 120 };

const lengths: Rule = {
  name: `code files have at most ${MOST_LINES.code} lines, WGSL files ${MOST_LINES.wgsl}`,
  faults: (files) =>
    files.flatMap(({ path, text }) => {
      const most = path.endsWith('.wgsl')
        ? MOST_LINES.wgsl
        : /\.(tsx?|mjs|css|py)$/.test(path)
          ? MOST_LINES.code
          : Infinity;
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > most ? [`${path} has ${lines} lines`] : [];
    }),
  broken: [
    [file('src/plan/long.ts', 'x\n'.repeat(MOST_LINES.code + 1))],
    [file('shaders/long.wgsl', 'x\n'.repeat(MOST_LINES.wgsl + 1))],
  ],
};

const drawers: Rule = {
  name: 'no folder is a drawer for anything',
  faults: (files) =>
    files.filter(({ path }) => /(^|\/)(utils?|helpers?|common|lib|misc)\//.test(path)).map(({ path }) => path),
  broken: [[file('src/views/utils/format.ts')], [file('lib/x.ts')]],
};

// Homes of people and machines. No slash beside a name and a dot in brackets, or this file would break its own rule.
const HOMES = ['work', 'farm', 'home', 'root', 'Users'];
const MACHINE = new RegExp(`/(${HOMES.join('|')})/|/tmp/[a-z]|registry[.]npm`);

const places: Rule = {
  name: 'no path or address of the machine where it was written',
  faults: (files) =>
    files.flatMap(({ path, text }) => {
      const line = text.split('\n').findIndex((content) => MACHINE.test(content));
      return line >= 0 ? [`${path}:${line + 1}`] : [];
    }),
  broken: [
    [file('src/a.ts', `fetch('${'/wo'}rk/main')`)],
    [file('README.md', `cd ${'/ho'}me/me/playground`)],
    [file('package-lock.json', `"resolved": "https://${'registry'}.npmjs.org/d3"`)],
  ],
};

const unfinished: Rule = {
  name: 'nothing is left for later in a comment',
  faults: (files) =>
    files
      .filter(
        ({ path, text }) => /\.(tsx?|mjs|wgsl|py|css|html|md)$/.test(path) && /\b(TOD[O]|FIXM[E]|XX[X])\b/.test(text),
      )
      .map(({ path }) => path),
  broken: [[file('src/a.ts', `// ${'TO'}DO: later`)], [file('shaders/a.wgsl', `// ${'FIX'}ME`)]],
};

const pins: Rule = {
  name: 'package.json pins exact versions, the lock file holds no download addresses',
  faults: (files) =>
    files.flatMap(({ path, text }) => {
      if (path === 'package-lock.json') return /"resolved":/.test(text) ? [`${path} holds addresses`] : [];
      if (path !== 'package.json') return [];
      const { dependencies, devDependencies } = JSON.parse(text);
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version as string))
        .map(([name, version]) => `${name} ${version}`);
    }),
  broken: [
    [file('package.json', '{"dependencies": {"d3": "^7.9.0"}}')],
    [file('package-lock.json', '{"packages": {"d3": {"resolved": "https://example.org/d3.tgz"}}}')],
  ],
};

const sameCommand: Rule = {
  name: 'README has two commands of one line each, and CI runs the second',
  faults: (files) => {
    const text = (path: string): string => files.find((source) => source.path === path)?.text ?? '';
    const commands = [...text('README.md').matchAll(/^```(?:sh|bash)\n([^`]*)^```$/gm)].map((match) => match[1].trim());
    if (commands.length !== 2 || commands.some((command) => command.includes('\n'))) {
      return [`README.md has the commands ${JSON.stringify(commands)}`];
    }
    return text('.ci/run').split('\n').includes(commands[1]) ? [] : [`.ci/run does not run \`${commands[1]}\``];
  },
  broken: [
    [file('README.md', '```sh\na\n```\n```sh\nb\n```\n'), file('.ci/run', '#!/bin/sh\na\n')],
    [file('README.md', '```sh\na\n```\n'), file('.ci/run', 'a\n')],
    [file('README.md', '```sh\na\n```\n```sh\nb\nc\n```\n'), file('.ci/run', 'b\nc\n')],
  ],
};

export const fileRules: readonly Rule[] = [kernelFiles, lengths, drawers, places, unfinished, pins, sameCommand];
