import type { Shape } from '../tensor/shape';
import type { Explanation } from './arithmetic';
import type { Step, Uniforms } from './plan';

export type Values = Float64Array;

/**
 * One operation, written twice: `cpu` here in float64, which is the definition, and WGSL in the file of the same stem.
 * WGSL bindings are: 0 the struct `U`, then the operands, then the results, in the order given here.
 */
export interface Kernel {
  /** The file stem. */
  readonly name: string;
  /** Operand names, as in the WGSL. One that ends in `?` may be absent; the WGSL is then bound to a dummy. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Operands of which only the shape is read. */
  readonly shapeOnly?: readonly string[];
  /** Shapes of the results. Throws a plain Error that names the operand when the shapes do not fit. Absent operands are []. */
  shapes(from: readonly Shape[], uniforms: Uniforms): Shape[];
  /**
   * Sizes, strides and flags that both twins need besides the step's own uniforms. Together they are exactly the fields
   * of the WGSL struct `U`; shapes of absent operands are [], and `present[i]` says which are there.
   */
  sizes(from: readonly Shape[], to: readonly Shape[], present: readonly boolean[], uniforms: Uniforms): Uniforms;
  /** Invocations needed: one per result element, or one per row, as the WGSL is written. */
  threads(to: readonly Shape[], from: readonly Shape[]): number;
  /**
   * True where the result is the first operand's numbers in the same order under another shape. On the GPU the two then
   * share their memory and nothing is dispatched, which for small tensors is what a step costs.
   */
  sharesMemory?(from: readonly Shape[], to: readonly Shape[]): boolean;
  /** The definition. Absent operands are empty arrays. `to` arrays arrive zeroed. `u` is uniforms and sizes together. */
  cpu(from: readonly Values[], to: readonly Values[], u: Uniforms): void;
  /**
   * The derivative as plan steps: emits steps through `call.step` and answers the name of d loss / d operand for every
   * operand, or undefined where none flows. Absent: no gradient passes through this kernel.
   */
  backward?(call: BackwardCall): (string | undefined)[];
  /**
   * The step that does this for many draws at once: every number of a result once a draw, all of one draw before all of
   * the next. Absent: no tensor that depends on chance may come here in a sweep.
   */
  sweep?(call: SweepCall): SweptStep;
  /** The uniforms under which a random pattern among the operands has no effect, or the most likely one. */
  withoutChance?(uniforms: Uniforms): Uniforms;
  /**
   * How one element of a result was made from elements of the operands, as one would write it on the board. Every uniform
   * that takes part is a named number.
   */
  explain(call: ExplainCall): Explanation;
}

export interface ExplainCall {
  /** Which result, by position in `to`. */
  readonly result: number;
  /** Which element of it, row-major, in the shape that `u` is about. */
  readonly index: number;
  /** The same element in the shape that the plan gives it: a page may show fewer rows than the plan has. */
  readonly inPlan: number;
  /** The operands' numbers, for explanations that depend on them (a looked-up row); absent operands are empty. */
  readonly from: readonly ArrayLike<number>[];
  /** Uniforms and sizes together, as `cpu` gets them. */
  readonly u: Uniforms;
}

export interface BackwardCall {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly uniforms: Uniforms;
  /** d loss / d result; undefined where no gradient reaches a result. At least one is there. */
  readonly grad: readonly (string | undefined)[];
  /** Whether anybody needs d loss / d operand. */
  readonly wants: readonly boolean[];
  shape(name: string): Shape;
  /** Adds a step and answers the names of its results (their shapes are inferred). */
  step(kernel: string, from: readonly string[], uniforms?: Uniforms): string[];
}

/** A step as it stands in a sweep; where its results go is not its business. */
export type SweptStep = Pick<Step, 'kernel' | 'from' | 'uniforms'>;

export interface SweepCall extends SweptStep {
  /** How many. */
  readonly draws: number;
  /** Of a tensor in one draw. */
  shape(name: string): Shape;
  /** Whether a tensor differs between draws. */
  varies(name: string): boolean;
  /**
   * An operand for all draws, under the shape `as` of one draw with its first axis `draws` times as long. One that does
   * not differ between draws is repeated, and a first axis of 1 is stretched to that of `as`.
   */
  each(name: string, as: Shape): string;
  /** Adds a step in front of the one that is answered, and answers the name of its first result. */
  step(kernel: string, from: readonly string[], uniforms?: Uniforms): string;
}

export type KernelTable = Readonly<Record<string, Kernel>>;
