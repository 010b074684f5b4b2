import type { Shape } from '../tensor/shape';

/**
 * A plan is a computation written down as data: steps over named tensors.
 * The backends run it, `backward` and `sweep` rewrite it, and the student walks through it.
 */
export interface Plan {
  readonly tensors: Readonly<Record<string, TensorSpec>>;
  readonly steps: readonly Step[];
}

export interface TensorSpec {
  readonly shape: Shape;
  /**
   * One label an axis: a shape letter of the house (B, H, N, M, D, E, F, T, V), and after a colon whose words stand
   * along it, e.g. `['B', 'H', 'N:target', 'M:source']`.
   */
  readonly axes: readonly string[];
  /** `input`: given with each run; `parameter`: given and trained; `step`: computed by a step. */
  readonly kind: 'input' | 'parameter' | 'step';
}

/** Numbers a kernel is told besides its tensors. Choices (a distribution, a mode) are small integers. */
export type Uniforms = Readonly<Record<string, number>>;

export interface Step {
  /** The stem of a kernel pair in `shaders/`. */
  readonly kernel: string;
  /** Operands by position; an empty name is an absent optional operand. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly uniforms: Uniforms;
  /** The stage of the walk that this step belongs to, e.g. `dec.0.cross.scores`; absent for steps nobody walks through. */
  readonly stage?: string;
  /** Of a draw: the path of its stream of random numbers, e.g. `dec.0.cross.noise`. */
  readonly stream?: string;
  /** True for a stage that is switched off: nothing is computed, `from[0]` passes through. `to` is empty. */
  readonly off?: true;
}
