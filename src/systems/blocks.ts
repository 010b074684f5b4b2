import { ACTIVATION } from '../../shaders/activation';
import { shapeUniforms } from '../../shaders/reshape';
import { type Chance, keepMask } from './draw';
import { type DropoutOptions, dropout } from './dropout';
import { type MultiHeadOptions, type MultiHeadResult, multiHead } from './multiHead';
import { inside, parameter, placed, queryAxis, type Scope, step } from './scope';

/** Blocks around attention: S13 (post-norm), S14 (pre-norm), S15 (decoder). Case files name their tensors. */
export interface BlockOptions {
  /** Hidden width of the feed-forward part. */
  readonly hidden: number;
  readonly activation?: keyof typeof ACTIVATION;
  /** On a sublayer's output before the sum; sublayers are counted from 1. */
  readonly residualDropout?: (sublayer: number) => DropoutOptions | undefined;
  /** On the activated hidden layer. */
  readonly hiddenDropout?: DropoutOptions;
  /** Stochastic depth: a sublayer's whole branch is dropped, per batch item (Huang et al. 2016). */
  readonly dropPath?: (sublayer: number) => Omit<DropoutOptions, 'mode'> | undefined;
}

export interface BlockResult {
  readonly output: string;
  readonly attention: readonly MultiHeadResult[];
  /** Tensors under their names in case files, without the prefix of the block. */
  readonly names: Readonly<Record<string, string>>;
}

/** x + sublayer, with dropout and stochastic depth on the branch. (B, N, E). */
export function addResidual(
  scope: Scope,
  x: string,
  branch: string,
  sublayer: number,
  name: string,
  o: Partial<BlockOptions>,
): string {
  let y = branch;
  const dropped = o.residualDropout?.(sublayer);
  if (dropped) {
    const names = { result: `resid${sublayer}_dropped`, mask: `resid${sublayer}_dropout_mask` };
    y = dropout(scope, 'residual_dropout', y, names, dropped);
  }
  const path = o.dropPath?.(sublayer);
  if (path?.train && path.p > 0) {
    const { p } = path;
    const mask = keepPath(scope, y, sublayer, path.chance, p);
    y = step(scope, 'drop_path', 'dropout', [y, mask], `path${sublayer}`, { p, mode: 0, train: 1 });
  }
  return step(scope, 'add', 'add', [x, y], name);
}

/** One number a batch item, (B, 1, 1): drawn, or given as (B). */
function keepPath(scope: Scope, like: string, sublayer: number, chance: Chance, p: number): string {
  const perItem = shapeUniforms([scope.build.shape(like)[0], 1, 1]);
  if ('given' in chance) return step(scope, 'drop_path', 'reshape', [chance.given], `drop_path${sublayer}`, perItem);
  const shaped = step(scope, 'drop_path', 'sumTo', [like], `path${sublayer}_shape`, perItem);
  return keepMask(scope, 'drop_path', shaped, `drop_path${sublayer}`, chance, p);
}

/** Layer norm over the features (Ba et al. 2016), ε = 1e-5. (B, N, E). */
export function layerNorm(scope: Scope, x: string, which: number): string {
  const width = scope.build.shape(x).at(-1)!;
  const gamma = parameter(scope, `norm${which}_gamma`, [width], ['E']);
  const beta = parameter(scope, `norm${which}_beta`, [width], ['E']);
  return step(scope, 'norm', 'layerNorm', [x, gamma, beta], `norm${which}`, { epsilon: 1e-5 });
}

/** Linear → activation → dropout → linear, tensors and parameters under `ffn.`. (B, N, E). */
export function feedForward(
  block: Scope,
  x: string,
  o: BlockOptions,
): { output: string; names: Record<string, string> } {
  const scope = inside(block, 'ffn.');
  const width = scope.build.shape(x)[2];
  const rows = ['B', queryAxis(scope)];
  const w1 = parameter(scope, 'W1', [o.hidden, width], ['F', 'E']);
  const b1 = parameter(scope, 'b1', [o.hidden], ['F']);
  const w2 = parameter(scope, 'W2', [width, o.hidden], ['E', 'F']);
  const b2 = parameter(scope, 'b2', [width], ['E']);
  const before = step(scope, 'hidden', 'linear', [x, w1, b1], 'pre_activation', {}, [...rows, 'F']);
  const kind = ACTIVATION[o.activation ?? 'gelu'];
  const hidden = step(scope, 'activation', 'activation', [before], 'hidden', { kind });
  const masks = { result: 'hidden_dropped', mask: 'hidden_dropout_mask' };
  const kept = o.hiddenDropout ? dropout(scope, 'hidden_dropout', hidden, masks, o.hiddenDropout) : hidden;
  const output = step(scope, 'output', 'linear', [kept, w2, b2], 'output', {}, [...rows, 'E']);
  return { output, names: { 'ffn.pre_activation': before, 'ffn.hidden': hidden, 'ffn.output': output } };
}

export interface Sublayer {
  readonly options: MultiHeadOptions;
  /** In front of the sublayer's tensors and parameters, e.g. `self.`. */
  readonly name: string;
  /** What is attended to; absent: the block's own rows. */
  readonly memory?: string;
  /** Whose words stand along the keys. */
  readonly keys?: string;
}

/**
 * A block: one attention (encoder) or two (decoder), then feed-forward, each added to its input.
 * Post-norm: LN(x + f(x)) (Vaswani et al. 2017). Pre-norm: x + f(LN x), a memory stays un-normed (Xiong et al. 2020).
 * x (B, N, E) → (B, N, E). The place of sublayer `cross.` is `<place>.cross`.
 */
export function block(
  scope: Scope,
  x: string,
  norm: 'post' | 'pre',
  sublayers: readonly Sublayer[],
  o: BlockOptions,
): BlockResult {
  const names: Record<string, string> = {};
  const attended: MultiHeadResult[] = [];
  const run = (number: number, place: string, f: (input: string, at: Scope) => string): void => {
    const at = placed(scope, `${scope.place}.${place}`);
    const input = norm === 'pre' ? layerNorm(at, x, number) : x;
    if (norm === 'pre') names[`norm${number}`] = input;
    const sum = addResidual(at, x, f(input, at), number, `residual${number}`, o);
    names[`residual${number}`] = sum;
    x = norm === 'post' ? layerNorm(at, sum, number) : sum;
    if (norm === 'post') names[`norm${number}`] = x;
  };
  sublayers.forEach((sublayer, i) => {
    run(i + 1, sublayer.name.replace(/\.$/, '') || 'self', (input, at) => {
      const inner = inside(at, sublayer.name, { keys: sublayer.keys ?? at.queries });
      const result = multiHead(inner, input, sublayer.memory ?? input, sublayer.options);
      attended.push(result);
      for (const [name, tensor] of Object.entries(result.names)) names[sublayer.name + name] = tensor;
      return result.output;
    });
  });
  run(sublayers.length + 1, 'ffn', (input, at) => {
    const result = feedForward(at, input, o);
    Object.assign(names, result.names);
    return result.output;
  });
  names.output = x;
  return { output: x, attention: attended, names };
}
