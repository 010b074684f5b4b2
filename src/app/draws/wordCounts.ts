import type { DrawsResult } from '../../engine/runDraws';
import type { DrawsJob } from '../../experiment/drawsOf';
import type { Result } from '../../experiment/result';

/** What the draws wrote at one step of the output; shares of all draws, which add up to 1. */
export interface WordCounts {
  readonly written: string;
  /** How often it was another word than the one written. */
  readonly differs: number;
  readonly likeliest: readonly { readonly word: string; readonly share: number }[];
  /** All words that are not among the likeliest. */
  readonly others: number;
}

const MOST_NAMED = 4;

/** How often each word was chosen at each step of the output; empty where no words are written. */
export function wordCounts(
  { output, words, plan }: Pick<Result, 'output' | 'words' | 'plan'>,
  { words: name }: Pick<DrawsJob, 'words'>,
  { tensors, draws }: Pick<DrawsResult, 'tensors' | 'draws'>,
): WordCounts[] {
  const top = name === undefined ? undefined : tensors[name]?.top;
  const axis = name === undefined ? undefined : plan.tensors[name]?.axes.at(-1);
  const known = words[axis?.split(':')[1] ?? ''];
  if (!top || !known) return [];
  return output.map(({ word: written }, t) => {
    const counts = [...top.counts.subarray(t * top.places, (t + 1) * top.places)];
    const sorted = counts
      .map((count, id) => ({ word: known[id], share: count / draws }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
    const likeliest = sorted.slice(0, MOST_NAMED);
    return {
      written,
      differs: 1 - counts[known.indexOf(written)] / draws,
      likeliest,
      others: sorted.slice(MOST_NAMED).reduce((sum, { share }) => sum + share, 0),
    };
  });
}
