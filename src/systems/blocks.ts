import { ACTIVATION } from '../../shaders/activation';
import { shapeUniforms } from '../../shaders/reshape';
import { type Chance, keepMask } from './draw';
import { type DropoutOptions, dropout } from './dropout';
import { layerNorm, type NormOver } from './layerNorm';
import { type MultiHeadOptions, type MultiHeadResult, multiHead } from './multiHead';
import { inside, off, parameter, placed, queryAxis, type Scope, step } from './scope';

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
  /** What one sublayer (`self`, `cross`, `ffn`) does differently from the block. */
  readonly sublayer?: (name: string) => SublayerOptions;
}

export type NormPlace = 'post' | 'pre' | 'none';

export interface SublayerOptions {
  readonly norm?: NormPlace;
  readonly normOver?: NormOver;
  /** False: the branch takes the place of its input instead of being added to it. */
  readonly residual?: boolean;
  /** ReLU on the branch before the sum: what is added is then never negative. */
  readonly branchRelu?: boolean;
}

export interface BlockResult {
  readonly output: string;
  readonly attention: readonly MultiHeadResult[];
  /** Tensors under their names in case files, without the prefix of the block. */
  readonly names: Readonly<Record<string, string>>;
}

/** x + sublayer, with ReLU, dropout and stochastic depth on the branch. (B, N, E). */
export function addResidual(
  scope: Scope,
  x: string,
  branch: string,
  sublayer: number,
  name: string,
  o: Partial<BlockOptions> & SublayerOptions,
): string {
  let y = branch;
  if (o.branchRelu) {
    y = step(scope, 'branch_relu', 'activation', [y], `branch${sublayer}_relu`, { kind: ACTIVATION.relu });
  }
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
  } else if (path) off(scope, 'drop_path', 'dropout', y);
  return o.residual === false ? off(scope, 'add', 'add', y) : step(scope, 'add', 'add', [x, y], name);
}

/** One number a batch item, (B, 1, 1): drawn, or given as (B). */
function keepPath(scope: Scope, like: string, sublayer: number, chance: Chance, p: number): string {
  const perItem = shapeUniforms([scope.build.shape(like)[0], 1, 1]);
  const axes = ['B', '', ''];
  if ('given' in chance) {
    return step(scope, 'drop_path', 'reshape', [chance.given], `drop_path${sublayer}`, perItem, axes);
  }
  // Of this sum only the shape is read.
  const shaped = step(scope, 'drop_path', 'sumTo', [like], `path${sublayer}_shape`, perItem, axes);
  return keepMask(scope, 'drop_path', shaped, `drop_path${sublayer}`, chance, p);
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
 * The norm of pre-norm is the first stage of its sublayer.
 * x (B, N, E) → (B, N, E). The place of sublayer `cross.` is `<place>.cross`.
 */
export function block(
  scope: Scope,
  x: string,
  norm: NormPlace,
  sublayers: readonly Sublayer[],
  o: BlockOptions,
): BlockResult {
  const names: Record<string, string> = {};
  const attended: MultiHeadResult[] = [];
  const run = (number: number, place: string, f: (input: string, at: Scope) => string): void => {
    const at = placed(scope, `${scope.place}.${place}`);
    const own = { norm, ...o.sublayer?.(place) };
    const input = own.norm === 'pre' ? layerNorm(at, x, number, own.normOver) : x;
    if (own.norm === 'pre') names[`norm${number}`] = input;
    const sum = addResidual(at, x, f(input, at), number, `residual${number}`, { ...o, ...own });
    names[`residual${number}`] = sum;
    x = own.norm === 'post' ? layerNorm(at, sum, number, own.normOver) : sum;
    if (own.norm === 'post') names[`norm${number}`] = x;
    if (own.norm === 'none') off(at, 'norm', 'layerNorm', sum);
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
