import { LONGEST_SENTENCE } from '../segment';
import { dice } from './dice';
import { type Pair, textOf } from './pair';
import { pairOf } from './pattern';
import { PATTERNS } from './patterns';
import { loveOfMachineLearning } from './patterns/liking';
import { whoAreYou } from './patterns/who';
import { type Draft, shows, withheldFrom } from './withheld';

/**
 * All sentences there are, in three parts that share no pair.
 * `train`: what the translator learns from. `heldOut`: other sentences of the same kind, drawn at random.
 * `novel`: sentences whose two content words never occur together, in a sentence of that pattern, in `train` or
 * `heldOut`, although each of the two occurs there with other partners.
 */
export interface Corpus {
  train: Pair[];
  heldOut: Pair[];
  novel: Pair[];
}

/** The sentences are the same for every seed; the seed only picks the split. */
const WRITING_SEED = 2017;
const HELD_OUT_SHARE = 0.05;
/** How often a pattern may in a row draw nothing new before it counts as exhausted. */
const PATIENCE = 3000;

let written: Draft[] | undefined;

/** Every sentence of every pattern, each once. Throws if one sentence would have two translations. */
function writeAll(): Draft[] {
  if (written) return written;
  const translations = [new Map<string, string>(), new Map<string, string>()];
  const drafts: Draft[] = [];
  const add = (draft: Draft): boolean => {
    const [en, zh] = [draft.pair.en.join(' '), draft.pair.zh.join(' ')];
    const known = [translations[0].get(en), translations[1].get(zh)];
    if (known[0] === zh && known[1] === en) return false;
    if (known[0] !== undefined) throw new Error(`"${en}" is both ${known[0]} and ${zh}`);
    if (known[1] !== undefined) throw new Error(`${zh} is both "${known[1]}" and "${en}"`);
    translations[0].set(en, zh);
    translations[1].set(zh, en);
    drafts.push(draft);
    return true;
  };
  for (const pair of pinned()) add({ pair, content: ['', ''] });
  for (const pattern of PATTERNS) {
    const chance = dice(WRITING_SEED, `corpus.${pattern.name}`);
    let idle = 0;
    for (let size = 0; size < pattern.size && idle < PATIENCE; ) {
      const drawn = pattern.draw(chance);
      const fits = drawn && drawn.en.length <= LONGEST_SENTENCE && drawn.zh.length <= LONGEST_SENTENCE;
      if (fits && add({ pair: pairOf(drawn, pattern.name), content: drawn.content })) {
        size++;
        idle = 0;
      } else idle++;
    }
  }
  written = drafts;
  return drafts;
}

/** The two sentences that are in training whatever the seed. */
const pinned = (): Pair[] => [whoAreYou(), loveOfMachineLearning()];

/** Writes the corpus; the same seed gives the same split. */
export function writeCorpus(seed = 1): Corpus {
  const chance = dice(seed, 'corpus.split');
  const drafts = writeAll();
  const kept = pinned();
  const keptTexts = new Set(kept.map(textOf));
  const withheld = withheldFrom(drafts, kept, chance);
  const corpus: Corpus = { train: [], heldOut: [], novel: [] };
  const known: Pair[] = [];
  for (const { pair } of drafts) {
    (withheld.some((combination) => shows(pair, combination)) ? corpus.novel : known).push(pair);
  }
  const heldOutCount = Math.round(known.length * HELD_OUT_SHARE);
  for (const pair of chance.shuffled(known)) {
    const holdOut = corpus.heldOut.length < heldOutCount && !keptTexts.has(textOf(pair));
    (holdOut ? corpus.heldOut : corpus.train).push(pair);
  }
  return corpus;
}
