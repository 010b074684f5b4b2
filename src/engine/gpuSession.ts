import type { Plan } from '../plan/plan';
import { sizeOf } from '../tensor/shape';
import type { Gpu } from './device';
import { deviceCheck } from './deviceCheck';
import type { RunResult, Tensors } from './engine';
import { GpuMemory } from './gpuMemory';
import { GpuProgram } from './gpuProgram';
import { kernels } from './kernels';
import { type CompiledKernel, Pipelines } from './pipelines';
import { ReadBack } from './readBack';
import { structureKey } from './structureKey';

/** Programs kept for plans that come again; the one used longest ago goes first. */
const MOST_PROGRAMS = 12;
const MOST_BYTES = 2 ** 29;

/** What is alive on the GPU, for the tests that nothing grows. */
export interface GpuStats {
  readonly buffers: number;
  readonly bytes: number;
  readonly pipelines: number;
  readonly programs: number;
}

/** Everything that lives as long as one GPU device. Runs must come one after the other. */
export class GpuSession {
  readonly gpu: Gpu;
  private readonly memory: GpuMemory;
  private readonly pipelines: Pipelines;
  private readonly readBack: ReadBack;
  /** In the order of use, latest last. */
  private readonly programs = new Map<string, GpuProgram>();

  constructor(gpu: Gpu) {
    this.gpu = gpu;
    this.memory = new GpuMemory(gpu.device);
    this.pipelines = new Pipelines(gpu.device);
    this.readBack = new ReadBack(gpu, this.memory);
  }

  get stats(): GpuStats {
    const { buffers, bytes } = this.memory;
    return { buffers, bytes, pipelines: this.pipelines.count, programs: this.programs.size };
  }

  async run(plan: Plan, inputs: Tensors, wanted: readonly string[]): Promise<RunResult> {
    const { device } = this.gpu;
    const compiled = await this.compile(plan);
    const key = structureKey(plan);
    try {
      return await deviceCheck(device, async () => {
        const program = this.program(key, plan, compiled);
        const buffers = wanted.map((name) => program.buffer(name));
        const shapes = wanted.map((name) => plan.tensors[name].shape);
        program.upload(plan, inputs);
        program.writeUniforms(plan);
        const encoder = device.createCommandEncoder();
        program.encode(encoder);
        this.readBack.copy(encoder, buffers, shapes.map(sizeOf));
        device.queue.submit([encoder.finish()]);
        const values = await this.readBack.read();
        const tensors = Object.fromEntries(wanted.map((name, i) => [name, { shape: shapes[i], values: values[i] }]));
        return { backend: 'webgpu', tensors, dispatches: program.dispatches };
      });
    } catch (error) {
      this.forget(key);
      throw error;
    } finally {
      this.makeRoom();
    }
  }

  destroy(): void {
    this.gpu.device.destroy();
  }

  private async compile(plan: Plan): Promise<Map<string, CompiledKernel>> {
    const names = [...new Set(plan.steps.filter((step) => !step.off).map((step) => step.kernel))];
    const compiled = await Promise.all(
      names.map((name) => {
        if (!kernels[name]) throw new Error(`no kernel is called ${name}`);
        return this.pipelines.compile(kernels[name]);
      }),
    );
    return new Map(names.map((name, i) => [name, compiled[i]]));
  }

  private program(key: string, plan: Plan, compiled: ReadonlyMap<string, CompiledKernel>): GpuProgram {
    const program = this.programs.get(key) ?? new GpuProgram(this.gpu.device, this.memory, plan, compiled);
    this.programs.delete(key);
    this.programs.set(key, program);
    return program;
  }

  /** Gives up the programs used longest ago; the one just used stays, however large. */
  private makeRoom(): void {
    const bytes = (): number => [...this.programs.values()].reduce((sum, program) => sum + program.bytes, 0);
    while (this.programs.size > 1 && (this.programs.size > MOST_PROGRAMS || bytes() > MOST_BYTES)) {
      this.forget(this.programs.keys().next().value!);
    }
  }

  private forget(key: string): void {
    this.programs.get(key)?.destroy();
    this.programs.delete(key);
  }
}
