import type { Uniforms } from '../plan/plan';
import type { PlanBuilder } from '../plan/planBuilder';
import type { Shape } from '../tensor/shape';

/**
 * Where a recipe writes: the plan under construction, the names in front of its tensors and parameters, and the place in
 * the walk. Without a place its steps are computed but not walked through.
 */
export interface Scope {
  readonly build: PlanBuilder;
  /** In front of every tensor that is computed, e.g. `dec.0.cross.`. */
  readonly prefix: string;
  /** In front of every parameter; differs from `prefix` when the same parameters are used again, as in decoding. */
  readonly parameters: string;
  /** E.g. `dec.0.cross`. */
  readonly place?: string;
  /** Whose words stand along the queries and along the keys. */
  readonly queries?: string;
  readonly keys?: string;
}

/** A scope one level down, e.g. `cross.` inside `dec.0.`. */
export const inside = (scope: Scope, name: string, words: Pick<Scope, 'queries' | 'keys'> = {}): Scope => ({
  ...scope,
  ...words,
  prefix: `${scope.prefix}${name}`,
  parameters: `${scope.parameters}${name}`,
});

/** The same scope at another place of the walk; a scope outside the walk stays outside. */
export const placed = (scope: Scope, place: string): Scope => (scope.place === undefined ? scope : { ...scope, place });

const stageOf = (scope: Scope, kind: string): string | undefined =>
  scope.place === undefined ? undefined : `${scope.place}.${kind}`;

/** Adds a step whose result is `prefix + name`; `kind` is its stage. Answers the full name. */
export function step(
  scope: Scope,
  kind: string,
  kernel: string,
  from: readonly string[],
  name: string,
  uniforms: Uniforms = {},
  axes?: readonly string[],
  stream?: string,
): string {
  return scope.build.step(kernel, from, scope.prefix + name, uniforms, { stage: stageOf(scope, kind), axes, stream });
}

/** Lists a stage as switched off; `from` passes through. */
export function off(scope: Scope, kind: string, kernel: string, from: string): string {
  const stage = stageOf(scope, kind);
  return stage === undefined ? from : scope.build.off(kernel, from, stage);
}

export const parameter = (scope: Scope, name: string, shape: Shape, axes?: readonly string[]): string =>
  scope.build.parameter(scope.parameters + name, shape, axes);

/** Axis label of the rows a scope's queries or keys stand on, e.g. `N:target`. */
export const queryAxis = (scope: Scope): string => (scope.queries ? `N:${scope.queries}` : 'N');
export const keyAxis = (scope: Scope): string => (scope.keys ? `M:${scope.keys}` : 'M');
