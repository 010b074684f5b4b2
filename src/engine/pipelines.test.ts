import { expect, test } from 'vitest';
import { testedBackend } from '../../checks/testEngine';
import { openGpu } from './device';
import { compiledSource } from './kernelSource';
import { kernels } from './kernels';
import { Pipelines } from './pipelines';

if (testedBackend() === 'cpu') {
  test('every kernel has one entry point and binds U, its operands and its results in order', () => {
    for (const { name, from, to } of Object.values(kernels)) {
      const source = compiledSource(name);
      const bindings = [...source.matchAll(/@binding\((\d+)\)\s+var<(?:storage, )?(\w+)>/g)];
      const kinds = ['uniform', ...from.map(() => 'read'), ...to.map(() => 'read_write')];
      expect(
        bindings.map(([, index, kind]) => [Number(index), kind]),
        name,
      ).toEqual([...kinds.entries()]);
      expect(source.match(/@compute @workgroup_size\(64\)\s*fn main\(/g), name).toHaveLength(1);
    }
  });
} else {
  const { device } = await openGpu();

  test('one source text is compiled once', async () => {
    const pipelines = new Pipelines(device);
    const [a, b] = await Promise.all([pipelines.compile(kernels.add), pipelines.compile(kernels.add)]);
    expect(a).toBe(b);
    expect(pipelines.count).toBe(1);
  });

  test('a fault in the WGSL is reported with the kernel and the line, and not kept', async () => {
    const pipelines = new Pipelines(device);
    const broken = compiledSource('add').replace('y[i] = a[i] + b[j];', 'y[i] = nonsense;');
    const line = broken.split('\n').findIndex((text) => text.includes('nonsense')) + 1;
    await expect(pipelines.compile(kernels.add, broken)).rejects.toThrow(`kernel add: WGSL line ${line}:`);
    expect(pipelines.count).toBe(0);
  });

  test('every kernel compiles', async () => {
    const pipelines = new Pipelines(device);
    await Promise.all(Object.values(kernels).map((kernel) => pipelines.compile(kernel)));
    expect(pipelines.count).toBe(Object.keys(kernels).length);
  });
}
