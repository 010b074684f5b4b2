import type { Plan } from '../../plan/plan';

/** Names of the tensors of an attention block that tell what its heads do. */
export interface HeadBlock {
  /** What V is multiplied by, after everything that knobs do to it, (B, H, N, M). */
  readonly weights: string;
  /** What goes into the merge: after heads were rearranged by hand, where they were, (B, H, N, D). */
  readonly context: string;
  /** The output projection, (E, H·D). */
  readonly wo: string;
}

/** The block at a place such as `dec.0.cross`, read from its steps; undefined where there is no attention. */
export function blockOf({ steps }: Plan, place: string): HeadBlock | undefined {
  const at = (kind: string) => steps.find((step) => step.stage === `${place}.${kind}` && !step.off);
  const weights = at('context')?.from[0];
  const context = at('merge')?.from[0];
  const wo = at('project')?.from[1];
  return weights && context && wo ? { weights, context, wo } : undefined;
}
