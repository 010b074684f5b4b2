import { runOnCpu } from '../engine/cpuEngine';
import { tensor } from '../tensor/tensor';
import { batchOf, sides, sourceIds } from './batch';
import type { Pair } from './corpus/pair';
import type { Translator } from './loadTranslator';
import type { ModelOptions } from './model';
import { lossPlan } from './trainingPlan';
import { END, START } from './vocabulary';
import { decodingPlan, INPUT, producedWord } from './walkPlan';

const BATCH = 64;

const plain = ({ shape }: Translator): ModelOptions => ({ attention: () => ({ heads: shape.heads }) });

/** Greedy translations of source sentences, on the CPU backend, at most `limit` words each; null where none ended. */
export function translations(
  translator: Translator,
  sentences: readonly (readonly string[])[],
  limit = translator.shape.maxTokens - 1,
): (string[] | null)[] {
  const answers: (string[] | null)[] = sentences.map(() => null);
  for (const group of byLength(sentences)) {
    const rows = group.map((i) => sourceIds(sentences[i], translator.source));
    const [size, tokens] = [rows.length, rows[0].length];
    const steps = limit + 1;
    const inputs = {
      ...translator.parameters,
      [INPUT.source]: tensor([size, tokens], rows.flat()),
      [INPUT.start]: tensor([size, 1], Array(size).fill(START)),
    };
    const wanted = Array.from({ length: steps }, (_, t) => producedWord(t));
    const { tensors } = runOnCpu(
      decodingPlan(translator.shape, size, tokens, steps, plain(translator)),
      inputs,
      wanted,
    );
    group.forEach((sentence, row) => {
      const ids = wanted.map((name) => tensors[name].values[row]);
      const end = ids.indexOf(END);
      if (end >= 0) answers[sentence] = ids.slice(0, end).map((id) => translator.target.words[id]);
    });
  }
  return answers;
}

/** Indices of sentences of equal length, in groups of at most BATCH. */
function byLength(sentences: readonly (readonly string[])[]): number[][] {
  const groups = new Map<number, number[][]>();
  sentences.forEach((words, i) => {
    const same = groups.get(words.length) ?? [];
    const last = same.at(-1);
    if (last && last.length < BATCH) last.push(i);
    else same.push([i]);
    groups.set(words.length, same);
  });
  return [...groups.values()].flat();
}

/** The pairs whose source is not translated exactly into the target, with what came instead. */
export function mistakes(translator: Translator, pairs: readonly Pair[]): { pair: Pair; got: string[] | null }[] {
  const both = pairs.map((pair) => sides(pair, translator.direction));
  const longest = Math.max(...both.map(({ target }) => target.length));
  const got = translations(
    translator,
    both.map(({ source }) => source),
    Math.min(longest, translator.shape.maxTokens - 1),
  );
  return pairs.flatMap((pair, i) => (got[i]?.join(' ') === both[i].target.join(' ') ? [] : [{ pair, got: got[i] }]));
}

/** A word that has no counterpart of its own; what it looks at is not scored. */
const UNSCORED = '的';

export interface Alignment {
  /** Target words that have a counterpart, and how many of them the head-mean cross-attention points at. */
  readonly words: number;
  readonly right: number;
}

/** Where the mean of the last layer's cross-attention heads points while the gold target is produced. */
export function alignment(translator: Translator, pairs: readonly Pair[]): Alignment {
  const { shape, direction, source, target } = translator;
  const weights = `dec.${shape.decoderLayers - 1}.cross.weights_soft`;
  let words = 0;
  let right = 0;
  for (let at = 0; at < pairs.length; at += BATCH) {
    const part = pairs.slice(at, at + BATCH);
    const batch = batchOf(part, direction, source, target);
    const { size, sourceTokens: n, targetTokens: t } = batch;
    const plan = lossPlan(shape, size, n, t, batch.words, plain(translator));
    const w = runOnCpu(plan, { ...translator.parameters, ...batch.inputs }, [weights]).tensors[weights].values;
    part.forEach((pair, b) => {
      const gold = pair.align.map(([en, zh]) => (direction === 'en-zh' ? [zh, en] : [en, zh]));
      const said = sides(pair, direction).target;
      for (const row of new Set(gold.map(([row]) => row).filter((row) => said[row] !== UNSCORED))) {
        const mean = Array.from({ length: n }, (_, j) => {
          let sum = 0;
          for (let h = 0; h < shape.heads; h++) sum += w[((b * shape.heads + h) * t + row) * n + j];
          return sum;
        });
        words++;
        const looked = mean.indexOf(Math.max(...mean));
        if (gold.some(([r, j]) => r === row && j === looked)) right++;
      }
    });
  }
  return { words, right };
}
