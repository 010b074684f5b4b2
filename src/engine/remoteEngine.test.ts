import { afterEach, expect, test, vi } from 'vitest';
import { testedBackend } from '../../checks/testEngine';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { kernels } from './kernels';
import type { Request } from './messages';
import { type RemoteEnd, remoteEngine } from './remoteEngine';
import { serveEngine } from './workerHost';

// Both ends in one thread, with a real message channel between them: everything is cloned and transferred as in a
// worker. The worker itself is in openEngine.test.ts.
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function connect(want = testedBackend()) {
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2);
  const sends = vi.spyOn(port1, 'postMessage');
  let crash = (_: string): void => {};
  const end: RemoteEnd = {
    port: port1,
    close: vi.fn(() => port1.close()),
    onCrash: (tell) => {
      crash = tell;
    },
  };
  closers.push(() => port1.close());
  const { engine } = await remoteEngine(end, want);
  const requests = () => sends.mock.calls.map(([request]) => request as Request).filter((r) => r.type === 'run');
  return { engine, end, requests, crash: (message: string) => crash(message) };
}

const plan = (factor: number) => {
  const build = new PlanBuilder(kernels);
  build.input('x', [2]);
  build.parameter('w', [2]);
  build.step('scale', ['x'], 'scaled', { factor });
  build.step('add', ['scaled', 'w'], 'y');
  return build.build();
};
const [x, w] = [tensor([2], [1, 2]), tensor([2], [10, 20])];

test('runs there what it is given here', async () => {
  const { engine } = await connect();
  expect(engine.backend).toBe(testedBackend());
  expect(engine.about?.software).toBe(testedBackend() === 'webgpu' ? true : undefined);
  const { tensors, backend, dispatches } = await engine.run(plan(3), { x, w }, ['y', 'scaled']);
  expect([...tensors.y.values]).toEqual([13, 26]);
  expect([...tensors.scaled.values]).toEqual([3, 6]);
  expect(tensors.y.shape).toEqual([2]);
  expect([backend, dispatches]).toEqual(testedBackend() === 'webgpu' ? ['webgpu', 2] : ['cpu', 0]);
});

test('a tensor crosses once, and again only as another object', async () => {
  const { engine, requests } = await connect();
  for (const factor of [1, 2, 3]) await engine.run(plan(factor), { x, w }, ['y']);
  const moved = tensor([2], [5, 5]);
  const { tensors } = await engine.run(plan(1), { x: moved, w }, ['y', 'x']);
  expect([...tensors.y.values]).toEqual([15, 25]);
  expect(requests().map(({ sent }) => sent.length)).toEqual([2, 0, 0, 1]);
});

test('a wanted input comes back and can be used again', async () => {
  const { engine } = await connect();
  for (let i = 0; i < 2; i++) {
    const { tensors } = await engine.run(plan(1), { x, w }, ['x', 'y']);
    expect([...tensors.x.values, ...tensors.y.values]).toEqual([1, 2, 11, 22]);
  }
  expect([...x.values], 'and here it is still there').toEqual([1, 2]);
});

test('a view into a large buffer crosses without the buffer', async () => {
  const { engine, requests } = await connect();
  const view = { shape: [2], values: new Float32Array(1000).fill(7).subarray(10, 12) };
  expect((await engine.run(plan(1), { x: view, w }, ['y'])).tensors.y.values[1]).toBe(27);
  expect(requests()[0].sent.map(([, { values }]) => values.buffer.byteLength)).toEqual([8, 16]);
});

test('faults cross with their message, and the next run is fine', async () => {
  const { engine } = await connect();
  await expect(engine.run(plan(1), { x }, ['y'])).rejects.toThrow('input w is missing');
  await expect(engine.run(plan(1), { x, w }, ['z'])).rejects.toThrow('the plan has no tensor called z');
  expect((await engine.run(plan(2), { x, w }, ['y'])).tensors.y.values[0]).toBe(12);
});

test('when the other end dies, every run is told, also later ones', async () => {
  const { engine, end, crash } = await connect();
  const running = engine.run(plan(1), { x, w }, ['y']);
  crash('out of memory');
  await expect(running).rejects.toMatchObject({
    problem: 'worker-failed',
    message: expect.stringContaining('out of mem'),
  });
  await expect(engine.run(plan(1), { x, w }, ['y'])).rejects.toMatchObject({ problem: 'worker-failed' });
  expect(end.close).toHaveBeenCalled();
});

test('a closed engine refuses', async () => {
  const { engine, end } = await connect();
  const running = engine.run(plan(1), { x, w }, ['y']);
  engine.dispose();
  await expect(running).rejects.toMatchObject({ problem: 'closed' });
  await expect(engine.run(plan(1), { x, w }, ['y'])).rejects.toMatchObject({ problem: 'closed' });
  expect(end.close).toHaveBeenCalled();
});

if (testedBackend() === 'cpu') {
  test('a backend that is not there is a BackendError on this side too', async () => {
    await expect(connect('webgpu')).rejects.toMatchObject({ name: 'BackendError', problem: 'no-navigator-gpu' });
  });
}
