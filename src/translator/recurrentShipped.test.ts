import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parameterFile } from '../../checks/givenTo';
import { recurrentFile, recurrentKinds } from '../systems/recurrentKinds';
import type { RecurrentShape } from '../systems/recurrentTranslator';
import { writeCorpus } from './corpus/corpus';
import { directions } from './direction';
import { alignedShare, exactShare } from './evaluateRecurrent';
import type { RecurrentCard } from './recurrentShipped';
import { vocabulary } from './vocabulary';

const corpus = writeCorpus();
/** Enough to notice parameters that are not those of the card, in little time. */
const SAMPLE = 300;

const shipped = directions.flatMap((direction) =>
  recurrentKinds.map((kind) => [recurrentFile(kind, direction), direction] as const),
);

describe.each(shipped)('%s', (name, direction) => {
  test('is small, and its card says what it does', async () => {
    expect(statSync(new URL(`../../public/systems/${name}.safetensors`, import.meta.url)).size).toBeLessThan(160_000);
    const { tensors, metadata } = await parameterFile(name);
    const { figures } = JSON.parse(metadata.card) as RecurrentCard;
    const of = {
      direction,
      shape: JSON.parse(metadata.shape) as RecurrentShape,
      parameters: tensors,
      source: vocabulary(metadata.source.split(' ')),
      target: vocabulary(metadata.target.split(' ')),
    };
    const some = corpus.heldOut.slice(0, SAMPLE);
    const spread = (share: number): number => 4 * Math.sqrt((share * (1 - share)) / SAMPLE) + 0.01;
    const exact = exactShare(of, some);
    expect(Math.abs(exact - figures.heldOut)).toBeLessThan(spread(figures.heldOut));
    const aligned = alignedShare(of, some);
    expect(Math.abs(aligned - figures.alignment)).toBeLessThan(spread(figures.alignment));
    // Sentences have six words or so: by chance it would be a sixth.
    expect(aligned).toBeGreaterThan(1 / 3);
  });
});
