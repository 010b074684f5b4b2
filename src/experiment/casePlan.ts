import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { attention } from '../systems/attention';
import { addResidual, type BlockOptions, block, layerNorm } from '../systems/blocks';
import { type MultiHeadOptions, multiHead } from '../systems/multiHead';
import type { Scope } from '../systems/scope';
import type { Tensor } from '../tensor/tensor';
import { type Case, CaseError, type CaseOptions, caseTensors } from './case';
import { attentionOptions, dropoutOptions, scaleOf } from './caseOptions';

export interface CasePlan {
  readonly plan: Plan;
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** Tensor of the plan for each name of the case's intermediates. */
  readonly names: Readonly<Record<string, string>>;
  readonly loss: string;
}

/** The plan of a case, by the recipes of the playground. Throws a CaseError that names what is not supported. */
export function casePlan(c: Case): CasePlan {
  const build = new PlanBuilder(kernels);
  const inputs: Record<string, Tensor> = { ...caseTensors(c.inputs), ...caseTensors(c.weights) };
  const constants = { ...caseTensors(c.constants), ...listed(c.spec.options ?? {}) };
  for (const [name, t] of Object.entries(inputs))
    build.input(name, t.shape, [], name in c.inputs ? 'input' : 'parameter');
  const given = (name: string): string => {
    if (build.has(name)) return name;
    if (!constants[name]) throw new CaseError(`constant ${name} is missing`);
    inputs[name] = constants[name];
    return build.input(name, constants[name].shape);
  };
  const recipe = RECIPES[c.spec.kind];
  if (!recipe) throw new CaseError(`kind ${c.spec.kind} is not supported; ${Object.keys(RECIPES).join(', ')} are`);
  const names = recipe({ c, scope: { build, prefix: '=', parameters: '' }, given, o: c.spec.options ?? {} });
  // loss = Σ output ∘ loss_weight
  build.step('multiply', [names.output, given('loss_weight')], 'loss.products');
  build.step('sumTo', ['loss.products'], 'loss', shapeUniforms([1]));
  const plan = build.build();
  const unused = Object.keys(c.weights).filter((name) => !plan.steps.some((step) => step.from.includes(name)));
  if (unused.length > 0) throw new CaseError(`weight ${unused[0]} is not used by kind ${c.spec.kind}`);
  return { plan, inputs, names, loss: 'loss' };
}

interface Setting {
  readonly c: Case;
  readonly scope: Scope;
  readonly given: (name: string) => string;
  readonly o: CaseOptions;
}

const RECIPES: Readonly<Record<string, (s: Setting) => Record<string, string>>> = {
  sdpa(s) {
    const headWidth = s.scope.build.shape('q')[3];
    const options = { ...attentionOptions(s.o, '', s.given, headWidth), scale: scaleOf(s.o, s.c.spec.D)(headWidth) };
    const { names, context } = attention(s.scope, 'q', 'k', 'v', options);
    return { ...names, output: context };
  },
  mha(s) {
    const result = multiHead(s.scope, 'x', memoryOf(s), multiHeadOptions(s, s.o, ''));
    return { ...result.names, output: result.output };
  },
  layernorm(s) {
    const norm1 = layerNorm(s.scope, 'x', 1);
    return { norm1, output: norm1 };
  },
  addnorm(s) {
    const result = multiHead(s.scope, 'x', memoryOf(s), multiHeadOptions(s, s.o, ''));
    const dropped = dropoutOptions(s.o.resid_dropout, () => ({ given: s.given('resid_dropout_mask') }));
    const residualDropout = dropped && { ...dropped, chance: () => dropped.chance };
    const residual = addResidual(s.scope, 'x', result.output, 1, 'residual', { residualDropout });
    const norm1 = layerNorm(s.scope, residual, 1);
    return { ...result.names, residual, norm1, output: norm1 };
  },
  encoder_post: (s) => blockCase(s, 'post', false),
  encoder_pre: (s) => blockCase(s, 'pre', false),
  decoder_post: (s) => blockCase(s, 'post', true),
  decoder_pre: (s) => blockCase(s, 'pre', true),
};

const memoryOf = (s: Setting): string => (s.c.inputs.memory ? 'memory' : 'x');

function multiHeadOptions(s: Setting, o: CaseOptions, prefix: string): MultiHeadOptions {
  const { H: heads, D: width } = s.c.spec;
  const headWidth = (o.d_head as number | undefined) ?? width / heads;
  const additive = (o.d_additive as number | undefined) ?? headWidth;
  return {
    ...attentionOptions(o, prefix, s.given, additive),
    heads,
    biases: o.bias !== false,
    scale: scaleOf(o, width),
  };
}

function blockCase(s: Setting, norm: 'post' | 'pre', decodes: boolean): Record<string, string> {
  const own = { causal: decodes, ...(decodes ? (s.o.self as CaseOptions) : s.o) };
  const other = (s.o.cross as CaseOptions | undefined) ?? {};
  const sublayers = decodes
    ? [
        { name: 'self.', options: multiHeadOptions(s, own, 'self.') },
        { name: 'cross.', options: multiHeadOptions(s, other, 'cross.'), memory: 'memory' },
      ]
    : [{ name: '', options: multiHeadOptions(s, own, '') }];
  const result = block(s.scope, 'x', norm, sublayers, blockOptions(s));
  return { ...result.names };
}

function blockOptions({ c, o, given }: Setting): BlockOptions {
  const residual = o.resid_dropout ? dropoutOptions(o.resid_dropout, () => ({ given: '' })) : undefined;
  const path = o.drop_path as { p: number; train?: boolean } | undefined;
  const activations = { relu: 'relu', gelu: 'gelu', gelu_tanh: 'geluTanh' } as const;
  const activation = activations[(c.spec.activation ?? o.activation ?? 'gelu') as keyof typeof activations];
  if (!activation) throw new CaseError(`activation ${c.spec.activation} is not supported`);
  return {
    hidden: c.weights['ffn.W1']?.shape[0] ?? c.spec.d_ff ?? 2 * c.spec.D,
    activation,
    residualDropout: residual && { ...residual, chance: (n) => ({ given: given(`resid${n}_dropout_mask`) }) },
    hiddenDropout: dropoutOptions(o.ffn_dropout, () => ({ given: given('ffn.hidden_dropout_mask') })),
    dropPath: path && {
      p: path.p,
      train: path.train ?? true,
      chance: (n) => ({ given: given(`drop_path${n}_mask`) }),
    },
  };
}

/** Lists in the options that are tensors to the plan, by the names `given` asks for. */
function listed(o: CaseOptions, prefix = ''): Record<string, Tensor> {
  const found: Record<string, Tensor> = {};
  if (Array.isArray(o.key_lengths)) {
    const values = o.key_lengths as number[];
    Object.assign(found, caseTensors({ [`${prefix}key_lengths`]: { shape: [values.length], values } }));
  }
  if (Array.isArray(o.attn_mask)) {
    Object.assign(found, caseTensors({ [`${prefix}attn_mask`]: nested(o.attn_mask) }));
  }
  for (const part of ['self', 'cross']) if (o[part]) Object.assign(found, listed(o[part] as CaseOptions, `${part}.`));
  return found;
}

/** Shape and numbers of a list of lists. */
function nested(list: unknown[]): { shape: number[]; values: number[] } {
  const shape: number[] = [];
  for (let level: unknown = list; Array.isArray(level); level = level[0]) shape.push(level.length);
  return { shape, values: list.flat(Infinity).map(Number) };
}
