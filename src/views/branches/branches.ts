import type { Plan } from '../../plan/plan';
import type { Tensor } from '../../tensor/tensor';
import { type ColourScale, largestSize, roundUp } from '../colours/colourScale';
import { type Matrix, matrixOf } from '../matrix';
import type { Picture } from '../picture';

/** What a block adds to one sample on the way from its input to its output. */
export interface SampleBranches {
  readonly input: Matrix;
  readonly branches: readonly Branch[];
  readonly output: Matrix;
}

export interface Branch {
  readonly matrix: Matrix;
  /** Whether the draw left the branch there; undefined where nothing was drawn. */
  readonly kept: boolean | undefined;
  /** The root of the mean square of its numbers: 0 where nothing is added. */
  readonly size: number;
}

/** The sums of a block, in order, and the tensors of whether their branches were kept (B, 1, 1). */
export interface BlockSums {
  readonly sums: readonly string[];
  readonly masks: readonly string[];
  readonly input: string;
  readonly output: string;
}

/** Sample by sample what is added: a sum's second operand, whatever dropped or divided it before. */
export function branchesOf({ steps }: Plan, tensors: Picture['tensors'], o: BlockSums): SampleBranches[] {
  const added = o.sums.map((sum) => steps.find(({ to }) => to[0] === sum)!.from[1]);
  const [samples] = tensors[o.input].shape;
  return Array.from({ length: samples }, (_, sample) => ({
    input: sampleOf(tensors[o.input], sample),
    branches: added.map((name, i) => {
      const mask = tensors[o.masks[i]];
      const matrix = sampleOf(tensors[name], sample);
      return { matrix, kept: mask ? mask.values[sample] !== 0 : undefined, size: sizeOf(matrix) };
    }),
    output: sampleOf(tensors[o.output], sample),
  }));
}

/** One scale for all that is shown side by side. */
export function scaleOfSamples(samples: readonly SampleBranches[]): ColourScale {
  const shown = samples.flatMap(({ input, branches, output }) => [input, ...branches.map((one) => one.matrix), output]);
  return { kind: 'diverging', max: roundUp(Math.max(...shown.map(({ values }) => largestSize(values)))) };
}

/** One sample of a tensor (B, N, E) as a matrix. */
function sampleOf(tensor: Tensor, sample: number): Matrix {
  const matrix = matrixOf(tensor, ['B', 'N', 'E']);
  return { ...matrix, offset: sample * matrix.rows * matrix.cols };
}

function sizeOf({ values, offset, rows, cols }: Matrix): number {
  const count = rows * cols;
  let squares = 0;
  for (let i = offset; i < offset + count; i++) squares += values[i] ** 2;
  return Math.sqrt(squares / count);
}
