import { sinusoids } from '../systems/sinusoids';
import { readSafetensors, writeSafetensors } from '../tensor/safetensors';
import { roundToFloat32, type Tensor } from '../tensor/tensor';
import type { Direction } from './direction';
import type { ModelShape } from './model';
import { type Vocabulary, vocabulary } from './vocabulary';

/** A trained translator for one direction, as it is shipped. */
export interface Translator {
  readonly direction: Direction;
  readonly shape: ModelShape;
  /** Every parameter by its name in the plan, and the table of positions. */
  readonly parameters: Readonly<Record<string, Tensor>>;
  readonly source: Vocabulary;
  readonly target: Vocabulary;
  /** The model card: how it was trained and how well it does. */
  readonly card: ModelCard;
}

export interface ModelCard {
  readonly seed: number;
  readonly steps: number;
  readonly pairs: number;
  /** Shares of sentences that are translated exactly by greedy decoding, and of words aligned, from 0 to 1. */
  readonly figures: Readonly<Record<string, number>>;
}

/** The file of a direction: parameters as tensors, everything else as text in the metadata. */
export function translatorFile(translator: Translator): Uint8Array {
  const { positions: _, ...tensors } = translator.parameters;
  return writeSafetensors({
    tensors,
    metadata: {
      direction: translator.direction,
      shape: JSON.stringify(translator.shape),
      source: translator.source.words.join(' '),
      target: translator.target.words.join(' '),
      card: JSON.stringify(translator.card),
    },
  });
}

/** Reads such a file. Throws an Error that says what is wrong with it. */
export function readTranslator(file: ArrayBuffer): Translator {
  const { tensors, metadata } = readSafetensors(file);
  const { direction, source, target, shape, card } = metadata;
  if (!direction || !source || !target || !shape || !card) throw new Error('the file holds no translator');
  const size: ModelShape = JSON.parse(shape);
  return {
    direction: direction as Direction,
    shape: size,
    parameters: { ...tensors, positions: roundToFloat32(sinusoids(size.maxTokens, size.width)) },
    source: vocabulary(source.split(' ')),
    target: vocabulary(target.split(' ')),
    card: JSON.parse(card),
  };
}

/** Fetches the translator of a direction from `translator/` below `base`. Rejects with what the server answered. */
export async function loadTranslator(direction: Direction, base = './'): Promise<Translator> {
  const response = await fetch(`${base}translator/${direction}.safetensors`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return readTranslator(await response.arrayBuffer());
}
