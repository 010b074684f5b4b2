import type { Plan, Step, Uniforms } from '../plan/plan';
import { shapeText, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { givenTensor } from './cpuEngine';
import type { Tensors } from './engine';
import { writeFloat32 } from './float32';
import type { GpuMemory } from './gpuMemory';
import type { CompiledKernel } from './pipelines';
import { stepCall } from './stepCall';
import { packUniforms } from './uniformLayout';

/** Offsets into a uniform buffer are multiples of this on every device. */
const SLICE = 256;
/** Threads of a workgroup, and workgroups in a row of a dispatch: see `shaders/shared/thread.wgsl`. */
const WORKGROUP = 64;
const ROW = 65535;

interface GpuStep {
  /** Which of the plan's steps that are not off this is. */
  readonly index: number;
  readonly compiled: CompiledKernel;
  readonly group: GPUBindGroup;
  readonly x: number;
  readonly y: number;
  /** Where its uniforms stand in the uniform buffer. */
  readonly at: number;
  /** What stands there. */
  written?: Uniforms;
}

/**
 * A plan turned into buffers and bind groups: one buffer a tensor, one uniform buffer with a slice a step. It serves every
 * plan of the same structure; a run uploads only the tensors and uniforms that are not those of the run before.
 */
export class GpuProgram {
  readonly bytes: number;
  private readonly device: GPUDevice;
  private readonly memory: GpuMemory;
  private readonly owned: GPUBuffer[] = [];
  private readonly buffers = new Map<string, GPUBuffer>();
  private readonly uploaded = new Map<string, Tensor>();
  private readonly steps: GpuStep[] = [];
  private readonly uniformBuffer: GPUBuffer;
  private readonly uniformBytes: DataView<ArrayBuffer>;
  /** Stands in for absent optional operands. */
  private readonly nothing: GPUBuffer;

  constructor(device: GPUDevice, memory: GpuMemory, plan: Plan, compiled: ReadonlyMap<string, CompiledKernel>) {
    this.device = device;
    this.memory = memory;
    const { COPY_SRC, COPY_DST, STORAGE, UNIFORM } = GPUBufferUsage;
    checkSizes(plan, device.limits.maxStorageBufferBindingSize);
    const shared = sharedTensors(plan, compiled);
    for (const [name, { shape }] of Object.entries(plan.tensors)) {
      if (!shared.has(name)) this.buffers.set(name, this.own(name, sizeOf(shape) * 4, STORAGE | COPY_SRC | COPY_DST));
    }
    for (const [name, original] of shared) this.buffers.set(name, this.buffer(original));
    this.nothing = this.own('absent operand', 4, STORAGE);
    this.uniformBytes = new DataView(new ArrayBuffer(plan.steps.length * SLICE));
    this.uniformBuffer = this.own('uniforms', this.uniformBytes.byteLength, UNIFORM | COPY_DST);
    try {
      activeSteps(plan).forEach((step, index) => {
        if (!shared.has(step.to[0])) this.addStep(plan, step, index, compiled.get(step.kernel)!);
      });
    } catch (error) {
      this.destroy();
      throw error;
    }
    this.bytes = this.owned.reduce((sum, buffer) => sum + buffer.size, 0);
  }

  get dispatches(): number {
    return this.steps.length;
  }

  /** Throws when `name` is no tensor of the plan. */
  buffer(name: string): GPUBuffer {
    const buffer = this.buffers.get(name);
    if (!buffer) throw new Error(`the plan has no tensor called ${name}`);
    return buffer;
  }

  /** Sends the inputs and parameters that are other Tensor objects than last time. */
  upload(plan: Plan, inputs: Tensors): void {
    let scratch = new Float32Array(0);
    for (const [name, { kind, shape }] of Object.entries(plan.tensors)) {
      if (kind === 'step') continue;
      const given = givenTensor(inputs, name, shape);
      if (this.uploaded.get(name) === given) continue;
      const { length } = given.values;
      if (length > scratch.length) scratch = new Float32Array(length);
      writeFloat32(given.values, scratch);
      this.device.queue.writeBuffer(this.buffer(name), 0, scratch, 0, length);
      this.uploaded.set(name, given);
    }
  }

  /** Sends the uniforms that differ from those of the run before, in one piece. */
  writeUniforms(plan: Plan): void {
    const active = activeSteps(plan);
    let first = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const step of this.steps) {
      const planned = active[step.index];
      if (step.written && sameNumbers(step.written, planned.uniforms)) continue;
      const { kernel, uniforms } = step.compiled;
      packUniforms(uniforms, stepCall(plan, planned, kernel).u, this.uniformBytes, step.at);
      step.written = planned.uniforms;
      first = Math.min(first, step.at);
      end = step.at + uniforms.size;
    }
    if (end > 0) this.device.queue.writeBuffer(this.uniformBuffer, first, this.uniformBytes, first, end - first);
  }

  /** Writes all steps into one pass; WebGPU lets every dispatch of a pass see what those before it wrote. */
  encode(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass();
    for (const { compiled, group, x, y } of this.steps) {
      pass.setPipeline(compiled.pipeline);
      pass.setBindGroup(0, group);
      pass.dispatchWorkgroups(x, y);
    }
    pass.end();
  }

  destroy(): void {
    for (const buffer of this.owned) this.memory.destroy(buffer);
  }

  /** Buffers of no bytes cannot be bound, so an empty tensor gets four. */
  private own(label: string, bytes: number, usage: GPUBufferUsageFlags): GPUBuffer {
    const buffer = this.memory.create(label, Math.max(4, bytes), usage);
    this.owned.push(buffer);
    return buffer;
  }

  private addStep(plan: Plan, step: Step, index: number, compiled: CompiledKernel): void {
    const { from, to } = stepCall(plan, step, compiled.kernel);
    const workgroups = Math.ceil(compiled.kernel.threads(to, from) / WORKGROUP);
    if (workgroups === 0) return;
    const at = this.steps.length * SLICE;
    const tensors = [...step.from, ...step.to].map((name) => (name ? this.buffer(name) : this.nothing));
    const group = this.device.createBindGroup({
      label: `${step.kernel} → ${step.to[0]}`,
      layout: compiled.bindings,
      entries: [
        { binding: 0, resource: { buffer: this.uniformBuffer, offset: at, size: compiled.uniforms.size } },
        ...tensors.map((buffer, i) => ({ binding: i + 1, resource: { buffer } })),
      ],
    });
    const y = Math.ceil(workgroups / ROW);
    this.steps.push({ index, compiled, group, x: y > 1 ? ROW : workgroups, y, at });
  }
}

const activeSteps = (plan: Plan): Step[] => plan.steps.filter((step) => !step.off);

/** Results that are their operand's memory, in the order of the steps: what they share is there before they are. */
function sharedTensors(plan: Plan, compiled: ReadonlyMap<string, CompiledKernel>): Map<string, string> {
  const shared = new Map<string, string>();
  for (const step of activeSteps(plan)) {
    const { kernel } = compiled.get(step.kernel)!;
    const { from, to } = stepCall(plan, step, kernel);
    if (kernel.sharesMemory?.(from, to)) shared.set(step.to[0], step.from[0]);
  }
  return shared;
}

function checkSizes(plan: Plan, limit: number): void {
  for (const [name, { shape }] of Object.entries(plan.tensors)) {
    const bytes = sizeOf(shape) * 4;
    if (bytes > limit) {
      throw new Error(`tensor ${name} ${shapeText(shape)} needs ${bytes} bytes; this GPU takes ${limit} a tensor`);
    }
  }
}

function sameNumbers(a: Uniforms, b: Uniforms): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
