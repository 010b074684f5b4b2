import { shapeUniforms } from '../../shaders/reshape';
import type { Engine } from '../engine/engine';
import { kernels } from '../engine/kernels';
import type { Uniforms } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { attention } from '../systems/attention';
import type { Tensor } from '../tensor/tensor';
import { asCaseError, caseTensor } from './case';
import { Fields } from './fields';

/**
 * A vector of ONNX Runtime's own operators. MultiHeadAttention: q, k, v (B, N, E) that are projected already, `bias` the
 * three biases one after the other, past keys and values (B, H, P, D). Attention: x (B, N, E_in), w (E_in, 3·E) that packs
 * the projections to q, k and v side by side, used as x·W.
 */
export interface OrtCase {
  readonly name: string;
  readonly op: string;
  readonly num_heads: number;
  readonly scale?: number;
  /** Of q, or of x. */
  readonly shape: readonly number[];
  readonly kv_shape?: readonly number[];
  readonly q?: readonly number[];
  readonly k?: readonly number[];
  readonly v?: readonly number[];
  readonly past_k?: readonly number[];
  readonly past_v?: readonly number[];
  readonly x?: readonly number[];
  readonly w?: readonly number[];
  readonly w_shape?: readonly number[];
  readonly bias?: readonly number[];
}

export interface OrtResult {
  readonly backend: 'webgpu' | 'cpu';
  readonly dispatches: number;
  /** (B, N, E). */
  readonly output: Tensor;
}

/** Runs a vector on an open engine. Rejects with a CaseError that names what is missing or not supported. */
export async function runOrtCaseOn(engine: Engine, c: OrtCase): Promise<OrtResult> {
  const node = asCaseError(() => new OrtNode(c));
  const output = asCaseError(() => {
    const { q, k, v } = node.fields.choice('op', { MultiHeadAttention: projected, Attention: packed }, '')(node);
    const scale = node.fields.number('scale', 'a number', () => true) ?? 1 / Math.sqrt(node.build.shape(q)[3]);
    const { context } = attention({ build: node.build, prefix: '', parameters: '' }, q, k, v, { scale });
    return node.build.step('mergeHeads', [context], 'output');
  });
  const run = await engine.run(node.build.build(), node.given, [output]);
  return { backend: run.backend, dispatches: run.dispatches, output: run.tensors[output] };
}

interface Heads {
  readonly q: string;
  readonly k: string;
  readonly v: string;
}

const ABOUT = ['name', 'op', 'num_heads', 'scale', 'shape', 'bias', 'out', 'recomputed_max_abs_diff'];

/** A vector while its plan is written. */
class OrtNode {
  readonly build = new PlanBuilder(kernels);
  readonly given: Record<string, Tensor> = {};
  readonly fields: Fields;
  readonly heads: number;

  constructor(c: OrtCase) {
    this.fields = new Fields(c, 'case');
    this.heads = this.fields.needed('num_heads', this.fields.whole('num_heads', 1));
  }

  /** A list of numbers that must be there. */
  list(name: string): number[] {
    const list = this.fields.needed(name, this.fields.value(name));
    if (!Array.isArray(list) || !list.every(Number.isFinite)) throw this.fields.error(name, 'a list of numbers');
    return list;
  }

  /** Declares a tensor under the name of its field and answers it. */
  give(name: string, shape: readonly number[], values = this.list(name)): string {
    this.given[name] = caseTensor(name, { shape, values });
    return this.build.input(name, shape);
  }

  step = (kernel: string, from: string[], to: string, uniforms?: Uniforms): string =>
    this.build.step(kernel, from, to, uniforms);
}

/** q, k and v as they are given, with their part of the bias, behind the past ones. */
function projected(node: OrtNode): Heads {
  node.fields.only([...ABOUT, 'q', 'k', 'v', 'kv_shape', 'past_k', 'past_v']);
  const [shape, kvShape] = [node.list('shape'), node.list('kv_shape')];
  const bias = node.fields.has('bias') ? node.list('bias') : [];
  const rows = (name: string, of: number[], start: number): string => {
    const given = node.give(name, of);
    if (bias.length === 0) return node.step('splitHeads', [given], `${name}.heads`, { heads: node.heads });
    const part = node.give(`bias.${name}`, [of[2]], bias.slice(start, start + of[2]));
    const sum = node.step('add', [given, part], `${name}.biased`);
    return node.step('splitHeads', [sum], `${name}.heads`, { heads: node.heads });
  };
  const q = rows('q', shape, 0);
  const keep = (name: string, past: string, start: number): string => {
    const now = rows(name, kvShape, start);
    if (!node.fields.has(past)) return now;
    const [batch, heads, , width] = node.build.shape(now);
    const length = node.list(past).length / (batch * heads * width);
    return node.step('append', [node.give(past, [batch, heads, length, width]), now], `${name}.all`);
  };
  return { q, k: keep('k', 'past_k', shape[2]), v: keep('v', 'past_v', shape[2] + kvShape[2]) };
}

/** x·W + b split into three times as many heads: first those of q, then of k, then of v. */
function packed(node: OrtNode): Heads {
  node.fields.only([...ABOUT, 'x', 'w', 'w_shape']);
  let rows = node.step('matmul', [node.give('x', node.list('shape')), node.give('w', node.list('w_shape'))], 'x·W');
  const [batch, count, width] = node.build.shape(rows);
  if (node.fields.has('bias')) rows = node.step('add', [rows, node.give('bias', [width])], 'x·W + b');
  const all = node.step('splitHeads', [rows], 'heads', { heads: 3 * node.heads }); // (B, 3·H, N, D)
  const headWidth = node.build.shape(all)[3];
  const flat = node.step('reshape', [all], 'heads.flat', shapeUniforms([batch, 3 * node.heads, count * headWidth]));
  const part = (name: string, i: number): string => {
    const own = node.step('sliceRows', [flat], `${name}.flat`, { start: i * node.heads, count: node.heads });
    return node.step('reshape', [own], name, shapeUniforms([batch, node.heads, count, headWidth]));
  };
  return { q: part('q', 0), k: part('k', 1), v: part('v', 2) };
}
