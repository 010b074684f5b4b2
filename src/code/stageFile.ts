import type { BackendName } from '../engine/engine';
import type { Stage } from '../plan/stages';
import { writeNpz } from '../tensor/npz';
import type { Tensor } from '../tensor/tensor';

/** The file that a stage's snippet reads. */
export const stageFileName = (stage: Stage): string => `${stage.id}.npz`;

/** Every operand and result of a stage as .npz: float64 as the CPU computed them, float32 where the GPU did. */
export function stageFile(
  stage: Stage,
  tensors: Readonly<Record<string, Tensor>>,
  backend: BackendName,
): Uint8Array<ArrayBuffer> {
  const computed = ({ shape, values }: Tensor): Tensor => ({
    shape,
    values: backend === 'cpu' ? Float64Array.from(values) : Float32Array.from(values),
  });
  const names = new Set([...stage.from, ...stage.to]);
  return writeNpz(Object.fromEntries([...names].map((name) => [name, computed(tensors[name])])));
}
