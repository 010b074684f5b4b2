import { type BlockOptions, block } from './blocks';
import { type MultiHeadOptions, projectMemory } from './multiHead';
import { off, placed, type Scope, step } from './scope';

/** What stays between the steps of a decoding: the rows that went into the block, or the keys and values made of them. */
export type Kept = 'inputs' | 'keysValues';

export interface DecoderOptions {
  readonly heads: number;
  readonly maskBy?: MultiHeadOptions['maskBy'];
  readonly block: BlockOptions;
}

/** Parameters and, where all rows are computed at once, tensors and places of the block. */
const BLOCK = 'dec.0';
/** So many steps are walked through, each at places of its own; of more the last one alone. */
export const WALKED = 6;

/**
 * A decoder block over rows x (B, T, E) and a memory (B, M, E), all rows at once under a causal mask (Vaswani et al. 2017).
 * (B, T, E).
 */
export function rowsAtOnce(scope: Scope, x: string, memory: string, o: DecoderOptions): string {
  const at = { ...scope, prefix: `${BLOCK}.`, parameters: `${BLOCK}.`, place: BLOCK };
  const self = { heads: o.heads, mask: { causal: true }, maskBy: o.maskBy };
  const sublayers = [
    { name: 'self.', options: self },
    { name: 'cross.', options: { heads: o.heads }, memory },
  ];
  const { output } = block(at, x, 'post', sublayers, o.block);
  return off(placed(at, 'output'), 'rows', 'append', output);
}

/**
 * The same block, one row at a time. Step t feeds row t alone and looks back at what is kept of the rows before it: the
 * block's inputs, of which keys and values are projected again at every step, and so are those of the memory; or keys
 * and values, projected once. Nothing later is there yet, so nothing is masked. (B, T, E).
 */
export function rowByRow(scope: Scope, x: string, memory: string, kept: Kept, o: DecoderOptions): string {
  const { build } = scope;
  const tokens = build.shape(x)[1];
  const { heads } = o;
  const ready =
    kept === 'keysValues'
      ? projectMemory({ ...scope, prefix: 'memory.', parameters: `${BLOCK}.cross.`, place: 'memory' }, memory, {
          heads,
        })
      : undefined; // (B, H, M, D)
  const rows: string[] = [];
  let inputs: string | undefined; // (B, t, E)
  let cache: { k: string; v: string } | undefined; // (B, H, t, D)
  for (let t = 0; t < tokens; t++) {
    const name = `step.${t}`;
    const place = tokens <= WALKED || t === tokens - 1 ? name : undefined;
    const at = { ...scope, prefix: `${name}.`, parameters: `${BLOCK}.`, place };
    const own = placed(at, `${name}.self`);
    const token = step(own, 'feed', 'sliceRows', [x], 'x', { start: t, count: 1 }, build.spec(x).axes); // (B, 1, E)
    if (t === 0) inputs = off(own, 'cache', 'append', token);
    else if (kept === 'inputs')
      inputs = step(own, 'cache', 'append', [inputs!, token], 'x_cache', {}, build.spec(x).axes);
    const sublayers = [
      { name: 'self.', options: { heads, cache }, ...(kept === 'inputs' && { memory: inputs }) },
      { name: 'cross.', options: { heads, ready }, memory },
    ];
    const { output, attention } = block(at, token, 'post', sublayers, o.block);
    if (kept === 'keysValues') cache = { k: attention[0].k, v: attention[0].v };
    rows.push(output);
  }
  const last = placed({ ...scope, place: '' }, 'output');
  return rows.reduce((above, row, t) =>
    step(last, 'rows', 'append', [above, row], `rows.${t + 1}`, {}, build.spec(x).axes),
  );
}
