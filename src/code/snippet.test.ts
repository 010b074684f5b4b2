import { expect, test } from 'vitest';
import { faults, missingPackages, runSnippets } from '../../checks/runSnippets';
import { ALL_ON, walk } from '../../checks/walk';
import { pythonSource } from './pythonSource';
import { snippet } from './snippet';

test('a stage as a program: numbers, functions, calls, differences', async () => {
  const { plan, stages, tensors } = await walk();
  const stage = stages.find(({ id }) => id === 'dec.0.cross.scale')!;
  const source = {
    ...(await pythonSource('numpy')),
    kernel: () => 'def scale(x, *, factor):\n    return factor * x\n',
  };
  const shape = `(${tensors['dec.0.cross.raw_scores'].shape.join(', ')})`;
  expect(snippet({ plan, stage, tensors, source, file: 'numbers.npz' })).toBe(`# dec.0.cross.scale
import numpy as np

data = np.load("numbers.npz")


def scale(x, *, factor):
    return factor * x


raw_scores = data["dec.0.cross.raw_scores"]  # ${shape}

scores = scale(raw_scores, factor=${stage.steps[0].uniforms.factor})  # ${shape}

# How far from the numbers on screen:
print("dec.0.cross.scores", float(abs(scores - data["dec.0.cross.scores"]).max()))
`);
});

for (const dialect of ['numpy', 'torch'] as const) {
  const missing = missingPackages(dialect);
  if (missing.length > 0) {
    console.warn(`The snippets for ${dialect} are not run here: python3 cannot import ${missing.join(', ')}.`);
  }

  test.skipIf(missing.length > 0)(`${dialect}: every stage of the walk gives the numbers on screen`, async () => {
    const found = await runSnippets(dialect, [await walk(), await walk(ALL_ON)]);
    expect(found.length).toBeGreaterThan(150);
    expect(faults(found, 1e-9)).toEqual([]);
  });

  test.skipIf(missing.length > 0)(`${dialect}: float32 numbers, as the GPU makes them, agree in float32`, async () => {
    expect(faults(await runSnippets(dialect, [await walk(ALL_ON)], 'webgpu'), 2e-6)).toEqual([]);
  });
}
