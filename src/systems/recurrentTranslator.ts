import { ACTIVATION } from '../../shaders/activation';
import { shapeUniforms } from '../../shaders/reshape';
import { type AttentionOptions, attention } from './attention';
import { type CellState, cellStep, gateInputs, type RecurrentCell } from './recurrentCell';
import { off, parameter, placed, type Scope, step } from './scope';

export const recurrentScores = ['additive', 'dot', 'scaled', 'bilinear'] as const;
export type RecurrentScore = (typeof recurrentScores)[number];

/** What a recurrent translator is made of; everything else about it follows. */
export interface RecurrentShape {
  readonly cell: RecurrentCell;
  readonly score: RecurrentScore;
  /** Whether the step that produces a word is given the word before it. */
  readonly feedWord: boolean;
  /** E, width of a word vector. */
  readonly embedding: number;
  /** D, width of a state, in the encoder and the decoder. */
  readonly state: number;
  /** F, width of what context and previous word are fused into. */
  readonly fused: number;
  /** A, hidden width of additive scores. */
  readonly hidden: number;
  readonly sourceWords: number;
  readonly targetWords: number;
}

/** Ids that every vocabulary of a translator has. */
export const START_WORD = 1;
export const END_WORD = 2;

/** Word vectors times √E: ids (B, R) → (B, R, E). */
export function wordVectors(scope: Scope, side: 'source' | 'target', ids: string, shape: RecurrentShape): string {
  const at = placed(scope, side);
  const words = side === 'source' ? shape.sourceWords : shape.targetWords;
  const table = parameter(at, `${side}.table`, [words, shape.embedding], [`V:${side}Words`, 'E']);
  const factor = Math.sqrt(shape.embedding);
  return step(at, 'embed', 'embed', [ids, table], `${side}.vectors`, { factor }, ['B', `N:${side}`, 'E']);
}

/** One step of the encoder for R rows at once: word vectors (B, R, E), states before them (B, R, D) → states after them. */
export function encoderStep(scope: Scope, x: string, before: CellState, shape: RecurrentShape): CellState {
  const at = { ...placed(scope, 'encoder'), prefix: `${scope.prefix}enc.`, parameters: `${scope.parameters}enc.` };
  return cellStep(at, 'cell', gateInputs(at, 'inputs', x, shape.cell, shape.state), before, shape.cell);
}

/** What the weights of one decoder step do besides scoring; the scoring function is part of the shape. */
export type DecoderAttention = Pick<AttentionOptions, 'noise' | 'temperature' | 'dropout'>;

export interface DecoderStep {
  readonly state: CellState;
  /** (B, 1, R, N). */
  readonly weights: string;
}

/**
 * One step of the decoder for R rows at once (Bahdanau et al. 2015): the previous states q (B, R, D) score the encoder's
 * states (B, N, D); their weighted mean, the context, is fused with the previous word, tanh(W_y y + W_c c + b), and that is
 * the input of the cell that makes the next states. `words` (B, R) are the ids of the previous words.
 */
export function decoderStep(
  scope: Scope,
  words: string,
  before: CellState,
  memory: string,
  shape: RecurrentShape,
  o: DecoderAttention = {},
): DecoderStep {
  const { build } = scope;
  const [batch, rows, width] = build.shape(before.h);
  const source = build.shape(memory)[1];
  const y = shape.feedWord ? wordVectors(scope, 'target', words, shape) : '';
  if (!y) off(placed(scope, 'target'), 'embed', 'embed', words);

  const below = { prefix: `${scope.prefix}dec.`, parameters: `${scope.parameters}dec.` };
  const attending = { ...placed(scope, 'attention'), ...below, queries: 'target', keys: 'source' };
  const headed = (from: string, name: string, size: number, axis: string): string =>
    step(attending, 'scores', 'reshape', [from], name, shapeUniforms([batch, 1, size, width]), ['B', 'H', axis, 'D']);
  const q = headed(before.h, 'q', rows, 'N:target');
  const h = headed(memory, 'k', source, 'M:source');
  const attended = attention(attending, q, h, h, { ...scoringOf(shape), ...o }); // context (B, 1, R, D)

  const at = { ...placed(scope, 'decoder'), ...below };
  const flat = shapeUniforms([batch, rows, width]);
  const context = step(at, 'fuse', 'reshape', [attended.context], 'context_rows', flat, ['B', 'N:target', 'D']);
  const axes = ['B', 'N:target', 'F'];
  const wc = parameter(at, 'W_c', [shape.fused, width], ['F', 'D']);
  const bias = parameter(at, 'b_fused', [shape.fused], ['F']);
  let sum = step(at, 'fuse', 'linear', [context, wc, bias], 'from_context', {}, axes);
  if (y) {
    const wy = parameter(at, 'W_y', [shape.fused, shape.embedding], ['F', 'E']);
    sum = step(at, 'fuse', 'add', [sum, step(at, 'fuse', 'linear', [y, wy], 'from_word', {}, axes)], 'both');
  }
  const fused = step(at, 'fuse', 'activation', [sum], 'fused', { kind: ACTIVATION.tanh });
  const state = cellStep(at, 'cell', gateInputs(at, 'inputs', fused, shape.cell, width), before, shape.cell);
  return { state, weights: attended.weights };
}

function scoringOf({ score, state, hidden }: RecurrentShape): Pick<AttentionOptions, 'score' | 'scale'> {
  if (score === 'additive') return { score: { additive: hidden } };
  if (score === 'bilinear') return { score };
  return { score: 'dot', scale: score === 'scaled' ? 1 / Math.sqrt(state) : 1 };
}

/** Scores of every target word, with the word vectors themselves as weights. States (B, R, D) → logits (B, R, V). */
export function wordScores(scope: Scope, state: string, shape: RecurrentShape): string {
  const at = placed(scope, 'output');
  const read = parameter(at, 'output.W', [shape.embedding, shape.state], ['E', 'D']);
  const table = parameter(at, 'target.table', [shape.targetWords, shape.embedding], ['V:targetWords', 'E']);
  const bias = parameter(at, 'output.bias', [shape.targetWords], ['V:targetWords']);
  const said = step(at, 'logits', 'linear', [state, read], 'output.said', {}, ['B', 'N:target', 'E']);
  return step(at, 'logits', 'linear', [said, table, bias], 'output.logits', {}, ['B', 'N:target', 'V:targetWords']);
}
