import { describe, expect, test } from 'vitest';
import { fileRules } from './house/fileRules';
import { importRules } from './house/importRules';
import { repositoryFiles } from './house/sourceFiles';

const files = repositoryFiles();

test('the rules see the repository', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['src/plan/plan.ts', 'shaders/matmul.wgsl', '.ci/run', 'README.md']));
  expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
});

describe.each([...importRules, ...fileRules])('$name', ({ faults, broken }) => {
  test('holds', () => {
    expect(faults(files)).toEqual([]);
  });
  test.each(broken.map((example) => [example.map(({ path }) => path).join(', '), example]))(
    'is broken by %s',
    (_, example) => {
      expect(faults(example)).not.toEqual([]);
    },
  );
});
