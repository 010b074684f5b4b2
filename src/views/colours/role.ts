/** What a tensor is in attention's words: it decides the hue of its title and the colour map of its cells. */
export type Role = 'q' | 'k' | 'v' | 'scores' | 'weights' | 'context' | 'mask' | 'plain';

const NAMES: readonly (readonly [RegExp, Role])[] = [
  [/^([Wb]q|q|q_.*)$/, 'q'],
  [/^([Wb]k|k|k_.*)$/, 'k'],
  [/^([Wb]v|v|v_.*)$/, 'v'],
  [/^(.*_)?scores$|^tempered$|^softcapped$/, 'scores'],
  [/^weights(_.*)?$|^probabilities$/, 'weights'],
  [/^context(_.*)?$|^merged$/, 'context'],
  [/^allowed$|_mask$/, 'mask'],
];

/** The role of a tensor from the last part of its name, e.g. `dec.0.cross.raw_scores` → `scores`. */
export function roleOf(name: string): Role {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return NAMES.find(([pattern]) => pattern.test(last))?.[1] ?? 'plain';
}

/** The CSS variable of a role's hue. */
export const hue = (role: Role): string => (role === 'plain' || role === 'mask' ? 'var(--ink)' : `var(--${role})`);
