import { permuteUniforms } from '../../shaders/permute';
import { shapeUniforms } from '../../shaders/reshape';
import { type AttentionOptions, type AttentionResult, attention } from './attention';
import { keyAxis, off, parameter, queryAxis, type Scope, step } from './scope';

export interface MultiHeadOptions extends Omit<AttentionOptions, 'scale'> {
  readonly heads: number;
  /** Width of all queries' heads together, and of the keys'; default: the width of x. */
  readonly width?: number;
  /** The same of the values; default: that of the queries. */
  readonly valueWidth?: number;
  readonly biases?: boolean;
  /** Biases of queries, keys and values, where they are another matter than that of the last projection. */
  readonly qkvBiases?: boolean;
  /** Multiplies the raw scores, given the width of one head; default 1/√D. */
  readonly scale?: (headWidth: number) => number;
  /** Keys and values of earlier positions, (B, H, P, D): decoding appends this step's to them. */
  readonly cache?: { readonly k: string; readonly v: string };
  /** Keys and values that are ready, (B, H, M, D), instead of projecting `memory` again. */
  readonly ready?: { readonly k: string; readonly v: string };
  /** `plain` is the slip of reshaping (B, H, N, D) to (B, N, H·D) without transposing back first. */
  readonly merge?: 'transposed' | 'plain';
  /** True: splitting and merging are a reshape and a transposition each, and these are stages of their own. */
  readonly transposes?: boolean;
  /** Name of an input (H, H): what of every head's context stands in the place of each head. */
  readonly mix?: string;
}

export interface MultiHeadResult extends AttentionResult {
  /** After the output projection, (B, N, E). */
  readonly output: string;
  /** All keys and values that were attended to: the cache for the next step. */
  readonly k: string;
  readonly v: string;
}

/**
 * Multi-head attention (Vaswani et al. 2017): project, split into heads, attend, merge, project.
 * x (B, N, E), memory (B, M, E_memory) → (B, N, E). Head h owns features h·D … (h+1)·D−1. W is (out, in). In the usual
 * form H·D = E; with a width of their own, the heads are mapped back to E by the last projection.
 */
export function multiHead(scope: Scope, x: string, memory: string, o: MultiHeadOptions): MultiHeadResult {
  const { build } = scope;
  const width = o.width ?? build.shape(x)[2];
  const names: Record<string, string> = {};

  const q = queries(scope, x, width, o); // (B, H, N, D)
  let { k, v } = o.ready ?? keysValues(scope, memory, width, keyAxis(scope).replace('M', 'N'), o); // (B, H, M, D)
  if (o.cache) {
    k = step(scope, 'cache', 'append', [o.cache.k, k], 'k_cache', {}, build.spec(k).axes);
    v = step(scope, 'cache', 'append', [o.cache.v, v], 'v_cache', {}, build.spec(v).axes);
  }
  const headWidth = width / o.heads;
  const scale = (o.scale ?? ((d: number) => 1 / Math.sqrt(d)))(headWidth);
  const attended = attention(scope, q, k, v, { ...o, scale });
  const context = mixed(scope, attended.context, o); // (B, H, N, D)
  const merged = merge(scope, context, o); // (B, N, H·D)
  const output = linear(scope, 'project', merged, 'o', 'attn_output', build.shape(x)[2], queryAxis(scope), o);
  Object.assign(names, attended.names, { q, k, v, merged, attn_output: output });
  return { ...attended, names, output, k, v };
}

/** Heads switched off, copied, swapped or averaged. (B, H, N, D). */
function mixed(scope: Scope, context: string, o: MultiHeadOptions): string {
  if (o.mix === undefined) return off(scope, 'mix', 'mixHeads', context);
  const mix = scope.build.input(o.mix, [o.heads, o.heads], ['H', 'H']);
  return step(scope, 'mix', 'mixHeads', [context, mix], 'context_mixed');
}

/** The heads side by side again. (B, H, N, D) → (B, N, H·D). */
function merge(scope: Scope, context: string, o: MultiHeadOptions): string {
  const axes = ['B', queryAxis(scope), 'E'];
  const plain = o.merge === 'plain';
  if (!o.transposes && !plain) return step(scope, 'merge', 'mergeHeads', [context], 'merged', {}, axes);
  const [batch, heads, rows, width] = scope.build.shape(context);
  const back = !o.transposes
    ? context
    : plain
      ? off(scope, 'transpose_back', 'permute', context)
      : transposed(scope, 'transpose_back', context, 'context_rows', ['B', queryAxis(scope), 'H', 'D']);
  return step(scope, 'merge', 'reshape', [back], 'merged', shapeUniforms([batch, rows, heads * width]), axes);
}

/** (B, N, H, D) ↔ (B, H, N, D). */
const transposed = (scope: Scope, kind: string, x: string, name: string, axes: readonly string[]): string =>
  step(scope, kind, 'permute', [x], name, permuteUniforms([0, 2, 1, 3]), axes);

/** The keys and values of a memory, projected once for every step of a decoding. */
export const projectMemory = (scope: Scope, memory: string, o: MultiHeadOptions): { k: string; v: string } =>
  keysValues(scope, memory, o.width ?? scope.build.shape(memory)[2], 'N', o);

/** What the heads of a multi-head attention compare and mix, projected and split. (B, H, N or M, D). */
export const queriesKeysValues = (
  scope: Scope,
  x: string,
  o: MultiHeadOptions,
): { q: string; k: string; v: string } => {
  const width = o.width ?? scope.build.shape(x)[2];
  const keys = keysValues(scope, x, width, keyAxis(scope).replace('M', 'N'), o);
  return { q: queries(scope, x, width, o), ...keys };
};

const queries = (scope: Scope, x: string, width: number, o: MultiHeadOptions): string =>
  split(scope, 'q', project(scope, 'q', x, width, queryAxis(scope), o), o);

function keysValues(scope: Scope, memory: string, width: number, axis: string, o: MultiHeadOptions) {
  const kRows = project(scope, 'k', memory, width, axis, o);
  const vRows = project(scope, 'v', memory, o.valueWidth ?? width, axis, o);
  return { k: split(scope, 'k', kRows, o), v: split(scope, 'v', vRows, o) };
}

const project = (scope: Scope, name: string, x: string, width: number, axis: string, o: MultiHeadOptions): string =>
  linear(scope, 'qkv', x, name, `${name}_projected`, width, axis, { biases: o.qkvBiases ?? o.biases });

/** Every head's slice of the features, the heads in front. (B, N, H·D) → (B, H, N, D). */
function split(scope: Scope, name: string, x: string, { heads, transposes }: MultiHeadOptions): string {
  const [batch, rows, width] = scope.build.shape(x);
  const axis = scope.build.spec(x).axes[1] ?? 'N';
  const axes = ['B', 'H', axis, 'D'];
  if (!transposes) return step(scope, 'split', 'splitHeads', [x], name, { heads }, axes);
  const cut = shapeUniforms([batch, rows, heads, width / heads]);
  const slices = step(scope, 'split', 'reshape', [x], `${name}_rows`, cut, ['B', axis, 'H', 'D']);
  return transposed(scope, 'transpose', slices, name, axes);
}

/** y = x Wᵀ + b with parameters W<letter> (out, in) and b<letter> (out); without biases, y = x Wᵀ. */
function linear(
  scope: Scope,
  kind: string,
  x: string,
  letter: string,
  name: string,
  out: number,
  axis: string,
  o: Pick<MultiHeadOptions, 'biases'>,
): string {
  const weight = parameter(scope, `W${letter}`, [out, scope.build.shape(x)[2]], ['E', 'E']);
  const axes = ['B', axis, 'E'];
  if (o.biases === false) return step(scope, kind, 'matmul', [x, weight], name, { transB: 1 }, axes);
  return step(scope, kind, 'linear', [x, weight, parameter(scope, `b${letter}`, [out], ['E'])], name, {}, axes);
}
