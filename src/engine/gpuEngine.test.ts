import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { testedBackend } from '../../checks/testEngine';
import { PlanBuilder } from '../plan/planBuilder';
import { filled, tensor } from '../tensor/tensor';
import { gpuEngine } from './gpuEngine';
import { kernels } from './kernels';

const chain = (rows: number, factor: number, steps = 6) => {
  const build = new PlanBuilder(kernels);
  build.input('x', [rows, 4]);
  let last = 'x';
  for (let i = 0; i < steps; i++) last = build.step('scale', [last], `y${i}`, { factor: i === 0 ? factor : 1 });
  build.step('softmax', [last, ''], 'weights');
  return build.build();
};

if (testedBackend() === 'cpu') {
  test('where there is no WebGPU the engine says so', async () => {
    await expect(gpuEngine()).rejects.toMatchObject({ problem: 'no-navigator-gpu' });
  });
} else {
  const engine = await gpuEngine();
  afterAll(() => engine.dispose());
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('says what carries it', () => {
    expect(engine.about.software, 'the tests run on software adapters').toBe(true);
    expect(engine.about.adapter).toBeTypeOf('string');
  });

  test('a run is one submission and one read-back, and sends only what is new', async () => {
    const submit = vi.spyOn(GPUQueue.prototype, 'submit');
    const map = vi.spyOn(GPUBuffer.prototype, 'mapAsync');
    const write = vi.spyOn(GPUQueue.prototype, 'writeBuffer');
    const [x, y] = [filled([3, 4], 1), filled([3, 4], 1)];
    const run = async (factor: number, input = x) => {
      submit.mockClear();
      map.mockClear();
      write.mockClear();
      await engine.run(chain(3, factor), { x: input }, ['y0', 'y1', 'weights']);
      // Nudges submit nothing.
      return [
        submit.mock.calls.filter(([commands]) => [...commands].length > 0).length,
        map.mock.calls.length,
        write.mock.calls.length,
      ];
    };
    expect(await run(1), 'first: the tensor and the uniforms').toEqual([1, 1, 2]);
    expect(await run(1), 'the same again').toEqual([1, 1, 0]);
    expect(await run(2), 'one uniform').toEqual([1, 1, 1]);
    expect(await run(2, y), 'another Tensor object').toEqual([1, 1, 1]);
  });

  test('infinities reach the shader as the largest float32', async () => {
    const x = tensor([1, 4], [Number.NEGATIVE_INFINITY, 0, 1e300, 0]);
    const { tensors } = await engine.run(chain(1, 1), { x }, ['x', 'weights']);
    expect([...tensors.x.values]).toEqual([-3.4028234663852886e38, 0, 3.4028234663852886e38, 0]);
    expect([...tensors.weights.values]).toEqual([0, 0, 1, 0]);
  });

  test('nothing grows over 1,000 runs of a few structures', async () => {
    const inputs = [2, 3, 5].map((rows) => ({ x: filled([rows, 4], 1) }));
    const run = async (i: number): Promise<number> => {
      const pick = i % 3;
      const { tensors } = await engine.run(chain([2, 3, 5][pick], i), inputs[pick], i % 2 ? ['y5'] : ['weights', 'y0']);
      return tensors[i % 2 ? 'y5' : 'y0'].values[0];
    };
    for (let i = 0; i < 6; i++) await run(i);
    const before = engine.stats;
    for (let i = 0; i < 1000; i++) expect(await run(i)).toBe(i);
    expect(engine.stats).toEqual(before);
    expect(before.buffers).toBeGreaterThan(3 * 8);
  });

  test('old programs make room, and come back when wanted', async () => {
    const run = async (rows: number) => {
      const { tensors } = await engine.run(chain(rows, 3), { x: filled([rows, 4], 1) }, ['y0']);
      expect(tensors.y0.values[rows * 4 - 1]).toBe(3);
      return engine.stats;
    };
    for (let rows = 10; rows < 30; rows++) await run(rows);
    const full = await run(30);
    const later = await run(10);
    expect(full.programs).toBe(12);
    expect(later.programs).toBe(12);
    expect(later.buffers).toBe(full.buffers);
    expect(later.pipelines).toBe(full.pipelines);
  });

  test('a tensor that is too large is named', async () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [2 ** 33]);
    build.step('scale', ['x'], 'y', { factor: 1 });
    const x = { shape: [2 ** 33], values: new Float32Array(0) };
    const before = engine.stats;
    await expect(engine.run(build.build(), { x }, [])).rejects.toThrow('tensor x (8589934592) needs 34359738368 bytes');
    expect(engine.stats).toEqual(before);
  });

  test('a failed run gives its buffers back', async () => {
    const before = engine.stats;
    await expect(engine.run(chain(99, 1), {}, [])).rejects.toThrow('input x is missing');
    const plan = chain(98, 1);
    const steps = plan.steps.map((step) => ({ ...step, uniforms: { factor: Number.NaN } }));
    await expect(engine.run({ ...plan, steps }, { x: filled([98, 4], 1) }, [])).rejects.toThrow(
      'kernel scale: uniform factor is NaN',
    );
    expect(engine.stats.bytes).toBeLessThanOrEqual(before.bytes);
  });

  describe('a device that is lost', () => {
    const openWithDevice = async () => {
      const open = vi.spyOn(GPUAdapter.prototype, 'requestDevice');
      const fragile = await gpuEngine();
      return { fragile, device: (await open.mock.results[0].value) as GPUDevice };
    };
    const x = filled([2, 4], 1);

    test('rejects the run, and the next run gets a fresh one', async () => {
      const { fragile, device } = await openWithDevice();
      await fragile.run(chain(2, 1), { x }, ['y0']);
      const running = fragile.run(chain(2, 2), { x }, ['y0']);
      device.destroy();
      await expect(running).rejects.toMatchObject({ problem: 'device-lost' });
      expect((await fragile.run(chain(2, 3), { x }, ['y0'])).tensors.y0.values[0]).toBe(3);
      fragile.dispose();
    });

    test('and when there is none any more, the run says why', async () => {
      const { fragile, device } = await openWithDevice();
      device.destroy();
      await device.lost;
      vi.spyOn(GPU.prototype, 'requestAdapter').mockResolvedValue(null);
      await expect(fragile.run(chain(2, 1), { x }, [])).rejects.toMatchObject({ problem: 'no-adapter' });
      vi.restoreAllMocks();
      expect((await fragile.run(chain(2, 5), { x }, ['y0'])).tensors.y0.values[0]).toBe(5);
      fragile.dispose();
    });
  });

  test('a closed engine refuses', async () => {
    const closing = await gpuEngine();
    const running = closing.run(chain(2, 1), { x: filled([2, 4], 1) }, ['y0']);
    closing.dispose();
    await expect(running).rejects.toMatchObject({ problem: 'closed' });
    await expect(closing.run(chain(2, 1), { x: filled([2, 4], 1) }, ['y0'])).rejects.toThrow('closed');
  });
}
