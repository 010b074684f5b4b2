import type { Plan } from '../plan/plan';
import { BackendError } from './backendError';
import { openGpu } from './device';
import type { Engine, EngineAbout, RunResult, Tensors } from './engine';
import { GpuSession, type GpuStats } from './gpuSession';

/** The WebGPU backend, which can also say what it holds. */
export interface GpuEngine extends Engine {
  readonly about: EngineAbout;
  readonly stats: GpuStats;
}

/** Opens the WebGPU backend. Rejects with a BackendError that says why there is none. */
export async function gpuEngine(): Promise<GpuEngine> {
  const engine = new SerialGpuEngine();
  await engine.open();
  return engine;
}

/** How long a device may take to say that it is lost after it refused to answer, ms. */
const LAST_WORDS = 500;

class SerialGpuEngine implements GpuEngine {
  readonly backend = 'webgpu';
  private session!: GpuSession;
  private lost: BackendError | undefined;
  private closed = false;
  /** The run before; the next one starts when it has settled. */
  private last: Promise<unknown> = Promise.resolve();

  get about(): EngineAbout {
    const { adapter, software } = this.session.gpu;
    return { adapter, software };
  }

  get stats(): GpuStats {
    return this.session.stats;
  }

  async open(): Promise<void> {
    const session = new GpuSession(await openGpu());
    this.session = session;
    this.lost = undefined;
    session.gpu.device.lost.then(({ reason, message }) => {
      if (this.session === session)
        this.lost = new BackendError('device-lost', `the GPU device was lost (${reason}): ${message}`);
    });
  }

  run(plan: Plan, inputs: Tensors, wanted: readonly string[]): Promise<RunResult> {
    const result = this.last.then(() => this.runNext(plan, inputs, wanted));
    this.last = result.catch(() => {});
    return result;
  }

  dispose(): void {
    this.closed = true;
    this.session.destroy();
  }

  private async runNext(plan: Plan, inputs: Tensors, wanted: readonly string[]): Promise<RunResult> {
    this.refuseWhenClosed();
    // After a loss the next run gets a fresh device; when none opens, its error says why.
    if (this.lost) await this.open();
    try {
      return await this.session.run(plan, inputs, wanted);
    } catch (error) {
      if (error instanceof DOMException) await this.lastWords();
      this.refuseWhenClosed();
      throw this.lost ?? error;
    }
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new BackendError('closed', 'the engine was closed');
  }

  private lastWords(): Promise<unknown> {
    return Promise.race([this.session.gpu.device.lost, new Promise((resolve) => setTimeout(resolve, LAST_WORDS))]);
  }
}
