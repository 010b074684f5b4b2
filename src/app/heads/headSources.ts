import type { HeadMix, HeadSource } from '../../experiment/edits';

/** Every head in its own place. */
export const inPlace = (heads: number): HeadSource[] => Array.from({ length: heads }, (_, head) => head);

/** What stands in the place of each head of a block; a mix that was made for another number of heads takes no hold. */
export const sourcesOf = (mix: HeadMix, place: string, heads: number): readonly HeadSource[] =>
  mix[place]?.length === heads ? mix[place] : inPlace(heads);

/** The mix with other sources for one block. */
export const mixedAt = (mix: HeadMix, place: string, sources: readonly HeadSource[]): HeadMix => ({
  ...mix,
  [place]: sources,
});

/** With another source in one place. */
export const replaced = (sources: readonly HeadSource[], head: number, source: HeadSource): HeadSource[] =>
  sources.map((own, i) => (i === head ? source : own));

/** With the sources of two places exchanged. */
export const swapped = (sources: readonly HeadSource[], a: number, b: number): HeadSource[] =>
  sources.map((own, i) => (i === a ? sources[b] : i === b ? sources[a] : own));

/** The mean of all heads in every place. */
export const averaged = (heads: number): HeadSource[] => Array<HeadSource>(heads).fill('mean');

/** A source as the value of a control, and back. */
export const sourceText = (source: HeadSource): string => String(source);
export const sourceOf = (text: string): HeadSource => (text === 'off' || text === 'mean' ? text : Number(text));
