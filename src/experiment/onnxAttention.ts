import { attention, type MaskOptions } from '../systems/attention';
import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { CaseError } from './case';
import { FLOATS, type OnnxAnswer, type OnnxNode } from './onnxNode';

const ATTRIBUTES = (
  'is_causal kv_num_heads q_num_heads qk_matmul_output_mode scale softcap softmax_precision left_window_size ' +
  'right_window_size'
).split(' ');

/** The types softmax may be asked to compute in; ours is float32, or float64 on the CPU. */
const PRECISIONS = [1, 10, 11, 16];

/**
 * ONNX Attention (opset 23 and later) by the playground's recipe: inputs Q, K, V, attn_mask, past_key, past_value,
 * nonpad_kv_seqlen; outputs Y, present_key, present_value, qk_matmul_output.
 */
export function onnxAttention(node: OnnxNode): OnnxAnswer[] {
  const o = node.attributes.only(ATTRIBUTES);
  o.number('softmax_precision', `one of ${PRECISIONS.join(', ')}`, (x) => PRECISIONS.includes(x));
  const { q, k, v, past, isFlat } = heads(node);
  const { build } = node;
  const [, , , width] = build.shape(q);
  const result = attention({ build, prefix: '', parameters: '' }, q, k, v, {
    scale: o.number('scale', 'a number', () => true) ?? 1 / Math.sqrt(width),
    softcap: o.number('softcap', 'a number of 0 or more', (x) => x >= 0),
    ...masks(node, build.shape(q), build.shape(k), past),
  });
  const y = isFlat ? node.step('mergeHeads', [result.context], 'Y') : result.context;
  return [{ tensor: y }, { tensor: k }, { tensor: v }, matmulOutput(node, result.names)];
}

/** Queries, keys and values as (B, H, rows, D), behind the past ones; `past` is how many those are. */
function heads(node: OnnxNode): { q: string; k: string; v: string; past: number; isFlat: boolean } {
  const o = node.attributes;
  const [Q, K, V] = [node.needed(0), node.needed(1), node.needed(2)];
  const rank = Q.shape.length;
  if ((rank !== 3 && rank !== 4) || K.shape.length !== rank || V.shape.length !== rank) {
    throw new CaseError('Q, K and V must all have 3 axes or all have 4');
  }
  const split = (name: string, t: Tensor, attribute: string): string => {
    const given = node.give(name, t);
    const count = o.whole(attribute, 1);
    if (rank === 3) return node.step('splitHeads', [given], name, { heads: o.needed(attribute, count) });
    if (count !== undefined && count !== t.shape[1]) throw o.error(attribute, `the ${t.shape[1]} heads of ${name}`);
    return given;
  };
  const q = split('Q', Q, 'q_num_heads');
  let k = split('K', K, 'kv_num_heads');
  let v = split('V', V, 'kv_num_heads');
  const [pastKey, pastValue] = [node.input(4), node.input(5)];
  if (Boolean(pastKey) !== Boolean(pastValue)) throw new CaseError('past_key and past_value must both be there');
  if (pastKey && pastValue) {
    k = node.step('append', [node.give('past_key', pastKey), k], 'present_key');
    v = node.step('append', [node.give('past_value', pastValue), v], 'present_value');
  }
  return { q, k, v, past: pastKey?.shape[2] ?? 0, isFlat: rank === 3 };
}

/** What is added to the scores, and which keys a query may look at. */
function masks(node: OnnxNode, q: Shape, k: Shape, past: number): { bias?: string; mask?: MaskOptions } {
  const o = node.attributes;
  const lengths = node.input(6, ['int64', 'int32']);
  if (lengths && past > 0) throw new CaseError('nonpad_kv_seqlen and past_key must not both be there');
  const given = givenMask(node, k[2]);
  const window = (name: string): number => o.whole(name, -1) ?? -1;
  const mask: MaskOptions = {
    causal: o.flag('is_causal'),
    left: window('left_window_size'),
    right: window('right_window_size'),
    given: given.allowed,
    lengths: lengths && node.give('lengths', lengths),
    // Where the first query stands: after the past, or so that the last one is on the last key that is no padding.
    offset: past,
    offsets: lengths && node.give('offsets', { ...lengths, values: lengths.values.map((n) => n - q[2]) }),
  };
  const isOpen = !mask.causal && mask.left === -1 && mask.right === -1 && !mask.given && !mask.lengths;
  return { bias: given.bias, mask: isOpen ? undefined : mask };
}

/**
 * attn_mask as what is added and what is allowed: a boolean mask allows where it is 1, a float mask is added and forbids
 * where it is −Infinity. One that is shorter than the keys forbids the rest of them.
 */
function givenMask(node: OnnxNode, keys: number): { bias?: string; allowed?: string } {
  const mask = node.input(3, [...FLOATS, 'bool']);
  if (!mask) return {};
  const length = mask.shape[mask.shape.length - 1];
  if (length === undefined || length > keys) throw new CaseError(`attn_mask does not fit ${keys} keys`);
  const isFlag = node.isOfType(3, 'bool');
  const wrong = mask.values.find((x) => Number.isNaN(x) || x === Infinity);
  if (wrong !== undefined) throw new CaseError(`attn_mask holds ${wrong}`);
  const shape = [...mask.shape.slice(0, -1), keys];
  const along = (of: (x: number) => number): Tensor => {
    const values = new Float64Array((mask.values.length / length) * keys);
    mask.values.forEach((x, i) => {
      values[Math.floor(i / length) * keys + (i % length)] = of(x);
    });
    return { shape, values };
  };
  const allowed = along((x) => Number(isFlag ? x !== 0 : x !== -Infinity));
  return {
    bias: isFlag
      ? undefined
      : node.give(
          'bias',
          along((x) => (x === -Infinity ? 0 : x)),
        ),
    allowed: allowed.values.every(Boolean) ? undefined : node.give('allowed', allowed),
  };
}

/** The scores at the point that `qk_matmul_output_mode` names; forbidden ones are −Infinity once a mask has acted. */
function matmulOutput(node: OnnxNode, names: Readonly<Record<string, string>>): OnnxAnswer {
  const mode = node.attributes.number('qk_matmul_output_mode', 'from 0 to 3', (x) => [0, 1, 2, 3].includes(x)) ?? 0;
  if (mode === 1) return { tensor: names.softcapped ?? names.scores };
  if (mode === 2) return { tensor: names.before_mask, allowed: names.allowed };
  return { tensor: mode === 3 ? names.weights_soft : names.scores };
}
