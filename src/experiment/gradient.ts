import type { Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import type { Place } from './place';
import type { Scalar } from './scalar';

/** A walk backwards: one number, and its derivative by every number that it depends on. */
export interface Gradient {
  readonly of: Scalar['of'];
  /** The number it is, where it is not one of a word. */
  readonly place?: Place;
  /** The word whose logit or probability it is, or the name of the number, and the output step; a loss is one of all words. */
  readonly word?: string;
  readonly row?: number;
  /** A word that was asked for and that the translator does not know: the word written was taken. */
  readonly unknown?: string;
  /** The tensor (1) that holds it, and its value. */
  readonly scalar: string;
  readonly value: number;
  /** The walk over the words that were read, pins included, up to the scalar. */
  readonly forward: Plan;
  /** The same, followed by the steps of the derivative. */
  readonly plan: Plan;
  readonly inputs: Tensors;
  /** For every tensor that the scalar depends on, the tensor that holds d scalar / d tensor. */
  readonly gradients: Readonly<Record<string, string>>;
  /** What each step passes back to its operands, by its first result. */
  readonly through: Readonly<Record<string, readonly (string | undefined)[]>>;
  /** Every tensor of `plan`. */
  readonly tensors: Tensors;
}
