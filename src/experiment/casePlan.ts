import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { attention } from '../systems/attention';
import { addResidual, type BlockOptions, block } from '../systems/blocks';
import { layerNorm } from '../systems/layerNorm';
import { type MultiHeadOptions, multiHead } from '../systems/multiHead';
import type { Scope } from '../systems/scope';
import type { Tensor } from '../tensor/tensor';
import { asCaseError, type Case, CaseError } from './case';
import { CaseInputs } from './caseInputs';
import {
  ATTENTION_OPTIONS,
  attentionOptions,
  BLOCK_OPTIONS,
  dropoutOptions,
  probability,
  scaleOf,
} from './caseOptions';
import { Fields } from './fields';

export interface CasePlan {
  readonly plan: Plan;
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** Tensor of the plan for each name of the case's intermediates. */
  readonly names: Readonly<Record<string, string>>;
  /** Absent where the case has no `loss_weight`. */
  readonly loss?: string;
}

/** The plan of a case, by the recipes of the playground. Throws a CaseError that names what is not supported. */
export function casePlan(c: Case): CasePlan {
  const spec = new Fields(new Fields(c, 'case').value('spec'), 'spec');
  const options = spec.fields('options');
  const build = new PlanBuilder(kernels);
  return asCaseError(() => {
    const given = new CaseInputs(build, c, options);
    const recipe = spec.choice('kind', RECIPES, '');
    const names = recipe({ spec, options, given, scope: { build, prefix: '', parameters: '' } });
    const loss = given.has('loss_weight') ? lossOf(build, names.output, given.use('loss_weight')) : undefined;
    return { plan: build.build(), inputs: given.taken(), names, loss };
  });
}

/** loss = Σ output ∘ loss_weight */
function lossOf(build: PlanBuilder, output: string, weight: string): string {
  build.step('multiply', [output, weight], 'loss.products');
  return build.step('sumTo', ['loss.products'], 'loss', shapeUniforms([1]));
}

interface Setting {
  readonly spec: Fields;
  readonly options: Fields;
  readonly given: CaseInputs;
  readonly scope: Scope;
}

const RECIPES: Readonly<Record<string, (s: Setting) => Record<string, string>>> = {
  sdpa(s) {
    const o = s.options.only(ATTENTION_OPTIONS);
    const [q, k, v] = [s.given.input('q', 'B H N D'), s.given.input('k', 'B H M D'), s.given.input('v', 'B H M Dv')];
    const headWidth = s.scope.build.shape(q)[3];
    const scale = scaleOf(o, s.spec.whole('D', 1))(headWidth);
    const { names, context } = attention(s.scope, q, k, v, { ...attentionOptions(o, '', s.given, headWidth), scale });
    return { ...names, output: context };
  },
  mha(s) {
    const o = multiHeadOptions(s, s.options.only(ATTENTION_OPTIONS), '');
    const result = multiHead(s.scope, rowsOf(s), memoryOf(s), o);
    return { ...result.names, output: result.output };
  },
  layernorm(s) {
    s.options.only([]);
    const norm1 = layerNorm(s.scope, rowsOf(s), 1);
    return { norm1, output: norm1 };
  },
  addnorm(s) {
    const o = multiHeadOptions(s, s.options.only([...ATTENTION_OPTIONS, 'resid_dropout']), '');
    const x = rowsOf(s);
    const result = multiHead(s.scope, x, memoryOf(s), o);
    const dropped = dropoutOptions(s.options, 'resid_dropout', () => ({ given: s.given.use('resid_dropout_mask') }));
    const residualDropout = () => dropped;
    const residual = addResidual(s.scope, x, result.output, 1, 'residual', { residualDropout });
    const norm1 = layerNorm(s.scope, residual, 1);
    return { ...result.names, residual, norm1, output: norm1 };
  },
  encoder_post: (s) => encoder(s, 'post'),
  encoder_pre: (s) => encoder(s, 'pre'),
  decoder_post: (s) => decoder(s, 'post'),
  decoder_pre: (s) => decoder(s, 'pre'),
};

/** x (B, N, D); `D` in a case is the width of the model. */
const rowsOf = (s: Setting): string => s.given.input('x', 'B N D', { D: widthOf(s) });
const memoryOf = (s: Setting): string => (s.given.has('memory') ? s.given.input('memory', 'B M D_memory') : 'x');
const widthOf = ({ spec }: Setting): number => spec.needed('D', spec.whole('D', 1));

function multiHeadOptions(s: Setting, o: Fields, prefix: string): MultiHeadOptions {
  const width = widthOf(s);
  const heads = s.spec.needed('H', s.spec.whole('H', 1));
  const headWidth = o.whole('d_head', 1) ?? width / heads;
  if (!Number.isInteger(headWidth)) throw new CaseError(`spec.D ${width} is not divisible by spec.H ${heads}`);
  return {
    ...attentionOptions(o, prefix, s.given, o.whole('d_additive', 1) ?? headWidth),
    heads,
    width: heads * headWidth,
    valueWidth: heads * (o.whole('d_v', 1) ?? headWidth),
    biases: o.flag('bias', true),
    scale: scaleOf(o, width),
  };
}

function encoder(s: Setting, norm: 'post' | 'pre'): Record<string, string> {
  const own = multiHeadOptions(s, s.options.only([...ATTENTION_OPTIONS, ...BLOCK_OPTIONS]), '');
  return { ...block(s.scope, rowsOf(s), norm, [{ name: '', options: own }], blockOptions(s)).names };
}

function decoder(s: Setting, norm: 'post' | 'pre'): Record<string, string> {
  const o = s.options.only(['self', 'cross', ...BLOCK_OPTIONS]);
  const own = multiHeadOptions(s, o.fields('self').only(ATTENTION_OPTIONS).or({ causal: true }), 'self.');
  const other = multiHeadOptions(s, o.fields('cross').only(ATTENTION_OPTIONS), 'cross.');
  const sublayers = [
    { name: 'self.', options: own },
    { name: 'cross.', options: other, memory: s.given.input('memory', 'B M D_memory') },
  ];
  return { ...block(s.scope, rowsOf(s), norm, sublayers, blockOptions(s)).names };
}

function blockOptions(s: Setting): BlockOptions {
  const { spec, options: o } = s;
  const mask = (name: string) => ({ given: s.given.use(name) });
  const path = o.has('drop_path') ? o.fields('drop_path').only(['p', 'train']) : undefined;
  const activations = { relu: 'relu', gelu: 'gelu', gelu_tanh: 'geluTanh' } as const;
  return {
    hidden: spec.whole('d_ff', 1) ?? 2 * widthOf(s),
    activation: spec.choice('activation', activations, 'gelu'),
    residualDropout: (n) => dropoutOptions(o, 'resid_dropout', () => mask(`resid${n}_dropout_mask`)),
    hiddenDropout: dropoutOptions(o, 'ffn_dropout', () => mask('ffn.hidden_dropout_mask')),
    dropPath: (n) =>
      path?.flag('train', true) ? { p: probability(path), train: true, chance: mask(`drop_path${n}_mask`) } : undefined,
  };
}
