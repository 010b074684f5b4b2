import type { Plan } from '../../plan/plan';

/** Names of the tensors of an attention block that tell what its heads do. */
export interface HeadBlock {
  /** What V is multiplied by, after everything that knobs do to it, (B, H, N, M). */
  readonly weights: string;
  /** Where heads are merged and projected: what goes into the merge, rearranged by hand where they were, and W_o. */
  readonly output?: {
    /** (B, H, N, D). */
    readonly context: string;
    /** (E, H·D). */
    readonly wo: string;
  };
}

/** The block at a place such as `dec.0.cross`, read from its steps; undefined where there is no attention. */
export function blockOf({ steps, tensors }: Plan, place: string): HeadBlock | undefined {
  const at = (kind: string) => steps.find((step) => step.stage === `${place}.${kind}` && !step.off);
  const weights = at('context')?.from[0];
  if (!weights || tensors[weights].shape.length !== 4) return undefined;
  const context = (at('mix') ?? at('context'))?.to.at(-1);
  const wo = at('project')?.from[1];
  return { weights, ...(context && wo && at('merge') ? { output: { context, wo } } : {}) };
}
