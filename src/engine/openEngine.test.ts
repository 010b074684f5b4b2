import { afterEach, expect, test, vi } from 'vitest';
import { testedBackend } from '../../checks/testEngine';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { kernels } from './kernels';
import { openEngine } from './openEngine';
import type { OpenEngine } from './openLocal';

const build = new PlanBuilder(kernels);
build.input('x', [2]);
build.step('add', ['x', 'x'], 'y');
const plan = build.build();

const tryOut = async ({ engine }: OpenEngine): Promise<string> => {
  const { tensors, backend } = await engine.run(plan, { x: tensor([2], [1, 2]) }, ['y']);
  engine.dispose();
  expect([...tensors.y.values]).toEqual([2, 4]);
  return backend;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

if (testedBackend() === 'cpu') {
  test('with neither workers nor WebGPU it computes on the page, by the CPU, and says why', async () => {
    const opened = await openEngine('auto');
    expect(opened).toMatchObject({ problem: 'no-navigator-gpu', onPage: true });
    expect(await tryOut(opened)).toBe('cpu');
  });

  test('WebGPU by name is not replaced by something else', async () => {
    await expect(openEngine('webgpu')).rejects.toMatchObject({ problem: 'no-navigator-gpu' });
  });
} else {
  const [auto, cpu, webgpu] = await Promise.all([openEngine('auto'), openEngine('cpu'), openEngine('webgpu')]);

  test('WebGPU runs in a worker, here', async () => {
    for (const opened of [auto, webgpu]) {
      expect([opened.problem, opened.onPage]).toEqual([undefined, undefined]);
      expect(opened.engine.about?.software).toBe(true);
      expect(await tryOut(opened)).toBe('webgpu');
    }
  });

  test('the CPU backend runs in a worker too', async () => {
    expect([cpu.problem, cpu.onPage]).toEqual([undefined, undefined]);
    expect(cpu.engine.about).toBeUndefined();
    expect(await tryOut(cpu)).toBe('cpu');
  });

  test('where a worker may not be made, the page computes', async () => {
    const Forbidden = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    vi.stubGlobal('Worker', Forbidden);
    const opened = await openEngine('auto');
    expect([opened.problem, opened.onPage]).toEqual([undefined, true]);
    expect(await tryOut(opened)).toBe('webgpu');
  });

  test('where the worker does not load, the page computes', async () => {
    const RealWorker = Worker;
    const Unloadable = (_: URL, options: WorkerOptions) => new RealWorker('/no-such-worker.js', options);
    vi.stubGlobal('Worker', Unloadable);
    const opened = await openEngine('cpu');
    expect(opened.onPage).toBe(true);
    expect(await tryOut(opened)).toBe('cpu');
  });

  test('where the worker has no WebGPU but the page does, the page computes', async () => {
    const RealWorker = Worker;
    const WithoutGpu = () => {
      const answer = `onmessage = () => postMessage({ type: 'opened', backend: 'cpu', problem: 'no-navigator-gpu' })`;
      return new RealWorker(URL.createObjectURL(new Blob([answer])));
    };
    vi.stubGlobal('Worker', WithoutGpu);
    const opened = await openEngine('auto');
    expect(opened.onPage).toBe(true);
    expect(await tryOut(opened)).toBe('webgpu');
  });
}
