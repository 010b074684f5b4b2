import type { Gpu } from './device';
import type { GpuMemory } from './gpuMemory';

/** A larger staging buffer than this is given back after use. */
const KEEP = 2 ** 26;

/** How long to wait between two nudges, ms. */
const NUDGE = 1;

/** Brings results to the page: all of a run's through one staging buffer and one mapping. */
export class ReadBack {
  private readonly gpu: Gpu;
  private readonly memory: GpuMemory;
  private staging: GPUBuffer | undefined;
  private lengths: number[] = [];

  constructor(gpu: Gpu, memory: GpuMemory) {
    this.gpu = gpu;
    this.memory = memory;
  }

  /** Writes the copies into the run's commands. `lengths[i]` numbers are taken from `buffers[i]`. */
  copy(encoder: GPUCommandEncoder, buffers: readonly GPUBuffer[], lengths: number[]): void {
    this.lengths = lengths;
    const staging = this.room(lengths.reduce((sum, n) => sum + n * 4, 0));
    let at = 0;
    buffers.forEach((buffer, i) => {
      const bytes = lengths[i] * 4;
      if (bytes > 0) encoder.copyBufferToBuffer(buffer, 0, staging, at, bytes);
      at += bytes;
    });
  }

  /** The numbers, once the GPU is done, in the order of `copy`. Call it after the submission. */
  async read(): Promise<Float32Array[]> {
    const staging = this.staging!;
    const bytes = Math.max(4, this.lengths.reduce((sum, n) => sum + n, 0) * 4);
    await this.wait(staging.mapAsync(GPUMapMode.READ, 0, bytes));
    const mapped = new Float32Array(staging.getMappedRange(0, bytes));
    let at = 0;
    const parts = this.lengths.map((length) => {
      const part = mapped.slice(at, at + length);
      at += length;
      return part;
    });
    staging.unmap();
    if (staging.size > KEEP) this.drop();
    return parts;
  }

  private room(bytes: number): GPUBuffer {
    if (this.staging && this.staging.size < bytes) this.drop();
    const size = 2 ** Math.ceil(Math.log2(Math.max(bytes, 2 ** 16)));
    this.staging ??= this.memory.create('read-back', size, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);
    return this.staging;
  }

  private drop(): void {
    if (this.staging) this.memory.destroy(this.staging);
    this.staging = undefined;
  }

  /**
   * Firefox looks after a finished mapping only every 100 ms unless something is submitted; with a nudge every
   * millisecond a run of 400 steps took 15 ms instead of 100. In Chromium nudging cost a millisecond or more.
   */
  private async wait(mapping: Promise<void>): Promise<void> {
    if (!this.gpu.nudge) return mapping;
    const nudge = setInterval(() => this.gpu.device.queue.submit([]), NUDGE);
    try {
      await mapping;
    } finally {
      clearInterval(nudge);
    }
  }
}
