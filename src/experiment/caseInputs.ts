import type { PlanBuilder } from '../plan/planBuilder';
import { sameShape, shapeText } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { type Case, CaseError, type CaseTensor, caseTensor, caseTensors } from './case';
import type { Given } from './caseOptions';
import { Fields } from './fields';

/** Every tensor that a case brings, and which of them its plan uses. */
export class CaseInputs implements Given {
  private readonly build: PlanBuilder;
  /** The case's `inputs` and `weights`, all of which a recipe must use. */
  private readonly own: Readonly<Record<string, Tensor>>;
  /** Its `constants`, read when they are used: most are expectations and not asked for. */
  private readonly constants: Readonly<Record<string, CaseTensor>>;
  private readonly used: Record<string, Tensor> = {};

  constructor(build: PlanBuilder, c: Case, options: Fields) {
    this.build = build;
    this.own = { ...caseTensors(objectIn(c, 'inputs')), ...caseTensors(objectIn(c, 'weights')) };
    this.constants = { ...objectIn(c, 'constants'), ...listed(options, '') };
  }

  has = (name: string): boolean => name in this.own || name in this.constants;

  use(name: string): string {
    if (!this.has(name)) throw new CaseError(`tensor ${name} is missing in inputs or constants`);
    this.used[name] ??= this.own[name] ?? caseTensor(name, this.constants[name]);
    return this.build.input(name, this.used[name].shape);
  }

  /** An input with as many axes as `axes` names; `sizes` are those that are fixed. */
  input(name: string, axes: string, sizes: Readonly<Record<string, number>> = {}): string {
    const { shape } = this.own[name] ?? {};
    if (!shape) throw new CaseError(`input ${name} is missing`);
    const letters = axes.split(' ');
    if (shape.length !== letters.length || letters.some((letter, i) => shape[i] !== (sizes[letter] ?? shape[i]))) {
      const wanted = letters.map((letter) => sizes[letter] ?? letter).join(', ');
      throw new CaseError(`input ${name} has shape ${shapeText(shape)}, it must be (${wanted})`);
    }
    return this.use(name);
  }

  /**
   * The tensors that the plan takes. A CaseError where the case lacks one, brings it in another shape, or brings one that
   * nothing uses: then it means another computation than this one.
   */
  taken(): Record<string, Tensor> {
    const { tensors } = this.build.build();
    const unused = Object.keys(this.own).find((name) => (tensors[name]?.kind ?? 'step') === 'step');
    if (unused !== undefined) throw new CaseError(`tensor ${unused} is not used by this kind and these options`);
    const taken: Record<string, Tensor> = {};
    for (const [name, spec] of Object.entries(tensors)) {
      if (spec.kind === 'step') continue;
      const t = this.used[name] ?? this.own[name];
      if (!t) throw new CaseError(`weight ${name} is missing; its shape is ${shapeText(spec.shape)}`);
      if (!sameShape(t.shape, spec.shape)) {
        throw new CaseError(`weight ${name} has shape ${shapeText(t.shape)}, it must be ${shapeText(spec.shape)}`);
      }
      taken[name] = t;
    }
    return taken;
  }
}

/** The tensors of one part of the case, which may be absent. */
function objectIn(c: Case, part: 'inputs' | 'weights' | 'constants'): Readonly<Record<string, CaseTensor>> {
  const given = c[part] ?? {};
  new Fields(given, part);
  return given;
}

const LISTS = [
  ['key_lengths', [1], 'a list of whole numbers'],
  ['attn_mask', [2, 4], 'a list of lists of 0 and 1'],
] as const;

/** `key_lengths` and `attn_mask` of the options, of a decoder's two attentions too, by the names `use` is asked for. */
function listed(o: Fields, prefix: string): Record<string, CaseTensor> {
  const found: Record<string, CaseTensor> = {};
  for (const [name, axes, wants] of LISTS) {
    if (!o.has(name)) continue;
    const list = nested(o.value(name));
    if (!list || !(axes as readonly number[]).includes(list.shape.length)) throw o.error(name, wants);
    found[prefix + name] = list;
  }
  for (const part of ['self', 'cross']) if (o.has(part)) Object.assign(found, listed(o.fields(part), `${part}.`));
  return found;
}

/** Shape and numbers of a list (of lists …); undefined where there is none, it is ragged, or holds something else. */
function nested(list: unknown): CaseTensor | undefined {
  if (typeof list === 'boolean') return { shape: [], values: [Number(list)] };
  if (Number.isInteger(list) && (list as number) >= 0) return { shape: [], values: [list as number] };
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const parts = list.map(nested);
  const [first] = parts;
  if (!first || !parts.every((part) => part && sameShape(part.shape, first.shape))) return undefined;
  return { shape: [list.length, ...first.shape], values: parts.flatMap((part) => part!.values) };
}
