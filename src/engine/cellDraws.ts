import { shapeUniforms } from '../../shaders/reshape';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { sizeOf } from '../tensor/shape';
import { type DrawRange, inChunks } from './drawChunks';
import type { Engine, Tensors } from './engine';
import { kernels } from './kernels';
import { sweep } from './sweep';

export interface CellDrawsOptions extends DrawRange {
  readonly tensor: string;
  /** Which element of it, row-major in the shape of one draw. */
  readonly cell: number;
  /** Hears of the draws so far after every chunk. */
  readonly onProgress?: (sofar: Float64Array) => void;
}

/**
 * One number in all draws, in their order: for its exact quantiles and a histogram of any bins. It alone is read back.
 * Rejects like `runDraws`.
 */
export async function cellDraws(
  engine: Engine,
  plan: Plan,
  inputs: Tensors,
  { tensor, cell, onProgress, ...range }: CellDrawsOptions,
): Promise<Float64Array> {
  const spec = plan.tensors[tensor];
  if (!spec) throw new Error(`the plan has no tensor called ${tensor}`);
  const size = sizeOf(spec.shape);
  if (!(Number.isInteger(cell) && cell >= 0 && cell < size)) throw new Error(`tensor ${tensor} has no element ${cell}`);
  const chunkPlan = (firstDraw: number, draws: number): Plan => {
    const swept = sweep(plan, { draws, firstDraw, of: [tensor] });
    const build = new PlanBuilder(kernels, swept.plan);
    if (!swept.varying.has(tensor)) throw new Error(`tensor ${tensor} does not depend on chance`);
    const columns = build.step('reshape', [tensor], `${tensor}@columns`, shapeUniforms([draws, size, 1]));
    build.step('sliceRows', [columns], CELL, { start: cell, count: 1 }); // (draws, 1, 1)
    return build.build();
  };
  let all = new Float64Array(0);
  await inChunks(range, chunkPlan, async (chunk, draws) => {
    const { tensors } = await engine.run(chunk, inputs, [CELL]);
    const before = all;
    all = new Float64Array(before.length + draws);
    all.set(before);
    all.set(tensors[CELL].values, before.length);
    onProgress?.(all);
  });
  return all;
}

const CELL = 'cell@draws';
