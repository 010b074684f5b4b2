/** Makes and destroys the buffers of a device and counts them, so that a leak is a number. */
export class GpuMemory {
  private readonly device: GPUDevice;
  private readonly alive = new Set<GPUBuffer>();
  private total = 0;

  constructor(device: GPUDevice) {
    this.device = device;
  }

  /** Buffers alive. */
  get buffers(): number {
    return this.alive.size;
  }

  get bytes(): number {
    return this.total;
  }

  create(label: string, size: number, usage: GPUBufferUsageFlags): GPUBuffer {
    const buffer = this.device.createBuffer({ label, size, usage });
    this.alive.add(buffer);
    this.total += size;
    return buffer;
  }

  destroy(buffer: GPUBuffer): void {
    if (!this.alive.delete(buffer)) return;
    this.total -= buffer.size;
    buffer.destroy();
  }
}
