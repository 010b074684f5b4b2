import type { arcsEn } from './arcs.en';
import type { Words } from './words';

/** Kinds of stage that only systems beside the translator have. */
export const systemStageKinds = [
  ...['input_noise', 'weight_noise', 'transpose', 'transpose_back', 'stack', 'unstack'],
] as const;

/** Every kind of stage that has its own words; a stage of another kind is shown with `unknown`. */
export const stageKinds = [
  ...['embed', 'position'],
  ...['qkv', 'split', 'scores', 'scale', 'softcap', 'bias', 'noise', 'mask', 'temperature', 'softmax', 'double'],
  ...['select', 'dropout', 'context', 'mix', 'merge', 'project', 'residual_dropout', 'drop_path', 'add', 'norm'],
  ...['hidden', 'activation', 'hidden_dropout', 'output'],
  ...['logits', 'sharpness', 'probabilities', 'luck', 'word'],
  ...['mask_product', 'score_dropout', 'dropout_again', 'branch_relu'],
  ...systemStageKinds,
] as const;

export type StageKind = (typeof stageKinds)[number];

/** A place without its layer, e.g. `dec.cross` for `dec.0.cross`. */
export type PlaceKind = 'source' | 'target' | 'enc.self' | 'enc.ffn' | 'dec.self' | 'dec.cross' | 'dec.ffn' | 'output';

/** Something to turn, and what will be seen. */
export interface Hint {
  readonly knob: string;
  readonly text: string;
}

export interface StageText {
  /** For the stage list: two words. */
  readonly name: string;
  readonly title: string;
  /**
   * One plain sentence with facts of the tensors in `{braces}` (see `stageFacts`). The first whose facts are all known
   * is said; the last one has none.
   */
  readonly say: readonly string[];
  readonly try?: Hint;
  /** What is said while the stage is off, and which knob turns it on, if one does. */
  readonly off?: { readonly text: string; readonly knob?: string };
}

export type SlipTexts = Readonly<Record<'mask_product' | 'score_dropout' | 'dropout_again' | 'branch_relu', StageText>>;

export type SystemStageTexts = Readonly<Record<(typeof systemStageKinds)[number], StageText>>;

/** The words of some kinds of stage: those of one part of the model. */
export type StagesOf = Readonly<Partial<Record<StageKind, StageText>>>;

/** All words of the pictures and of the stages, in one language. */
export interface StageTexts {
  readonly stages: Readonly<Record<StageKind, StageText>>;
  /** Where the place changes what there is to say. */
  readonly at: Readonly<Partial<Record<`${PlaceKind}.${StageKind}`, Partial<StageText>>>>;
  readonly unknown: StageText;
  /** `attention` where a system has one place alone. */
  readonly places: Readonly<Record<PlaceKind | 'attention', string>>;
  /** Names of a place's halves and layers, e.g. `Decoder`, `layer {n}`. */
  readonly model: { readonly enc: string; readonly dec: string; readonly layer: string };
  /** Tensors by the last part of their name; others are shown by that part itself. */
  readonly tensors: Readonly<Record<string, string>>;
  /** One place along an axis, by its letter; `row` and `column` for unknown letters. */
  readonly axes: Readonly<Record<string, string>>;
  readonly picture: PictureTexts;
  /** What the row looked at adds up to, where chance or a removal has a say in it. */
  readonly rowSums: Readonly<Record<'dropped' | 'masked' | 'evaluation' | 'sampled' | 'removed' | 'divided', string>>;
  readonly arcs: Words<typeof arcsEn>;
}

/** What is written on pictures. Braces are filled as their names say; `word` puts a word in quotes. */
export interface PictureTexts {
  readonly head: string;
  readonly heads: string;
  readonly word: string;
  readonly cell: string;
  readonly notAllowed: string;
  readonly size: string;
  /** Which keys there are, where numbers unfold, and where they do not. */
  readonly keys: string;
  readonly arrows: string;
  readonly scaleSigned: string;
  readonly scalePositive: string;
  readonly masked: string;
  readonly rowSum: string;
  readonly mean: string;
  readonly spread: string;
  readonly choose: string;
  readonly products: string;
  readonly plusBias: string;
  readonly likeliest: string;
  readonly tableRow: string;
  readonly shapes: string;
  /** A number on both sides of a comparison, and one set by hand. */
  readonly sides: string;
  readonly pinned: string;
  readonly pinnedTo: string;
  /** The switch between the sides, and what it says where they do not fit each other. */
  readonly side: string;
  readonly after: string;
  readonly before: string;
  readonly delta: string;
  readonly deltaScale: string;
  readonly noOther: string;
  readonly table: string;
}

/** Whether a kind of stage has words, and a formula, of its own. */
export const isStageKind = (kind: string): kind is StageKind => (stageKinds as readonly string[]).includes(kind);

/** The words of a kind of stage; a system may have kinds of its own. */
const textOf = (texts: StageTexts, kind: string): StageText | undefined =>
  (texts.stages as Readonly<Record<string, StageText | undefined>>)[kind];

/** Whether there is something to say of a kind of stage. */
export const isSaid = (texts: StageTexts, kind: string): boolean => textOf(texts, kind) !== undefined;

/** A place without its layer number. */
export const placeKind = (place: string): string => place.replace(/\.\d+/, '');

/** The words for a stage at its place; a kind without words of its own gets those for the unknown, and its own name. */
export function stageText(texts: StageTexts, stage: { readonly place: string; readonly kind: string }): StageText {
  const said = textOf(texts, stage.kind);
  if (!said) return { ...texts.unknown, name: stage.kind.replace(/_/g, ' ') };
  return { ...said, ...texts.at[`${placeKind(stage.place)}.${stage.kind}` as `${PlaceKind}.${StageKind}`] };
}

/** Where a place is, from the outside in, e.g. `Decoder`, `layer 1`, `cross-attention`. */
export function placeNames(texts: StageTexts, place: string): string[] {
  const [side, layer] = place.split('.');
  const n = String(Number(layer) + 1);
  // A system may name one place, or all of a kind with `{n}` for which one, and what these are part of.
  const own: Readonly<Record<string, string | undefined>> = texts.places;
  const name = (own[place] ?? own[placeKind(place)])?.replace('{n}', n);
  const isModel = side === 'enc' || side === 'dec';
  const [outer, each] = isModel ? [texts.model[side], texts.model.layer] : [own[side], own[`${side}.{n}`]];
  if (layer === undefined || !outer || !each) return [name ?? place].filter(Boolean);
  return [outer, each.replace('{n}', n), name ?? place];
}
