import type { Tensor } from '../tensor/tensor';

/** Gives every Tensor object a number, and notices when the object is no longer in use anywhere. */
export class TensorHandles {
  private readonly known = new WeakMap<Tensor, number>();
  private readonly registry = new FinalizationRegistry<number>((handle) => this.dropped.push(handle));
  private dropped: number[] = [];
  private next = 0;

  /** The number of a tensor; `isNew` is told it when it is given out for the first time. */
  of(tensor: Tensor, isNew: (handle: number) => void): number {
    let handle = this.known.get(tensor);
    if (handle === undefined) {
      handle = this.next++;
      this.known.set(tensor, handle);
      this.registry.register(tensor, handle);
      isNew(handle);
    }
    return handle;
  }

  /** Numbers whose tensors are gone, each answered once. */
  takeDropped(): number[] {
    const dropped = this.dropped;
    this.dropped = [];
    return dropped;
  }
}
