import { CaseError } from './case';

/**
 * The fields of an object somebody else wrote, read one by one. A field that is absent (or null) is undefined or the
 * default; one that is not what it should be is a CaseError that names it by its whole path, e.g. `options.hard.k`.
 */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly path: string;

  constructor(values: unknown, path: string) {
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      throw new CaseError(`${path} is ${shown(values)}, it must be an object`);
    }
    this.values = values as Record<string, unknown>;
    this.path = path;
  }

  /** Refuses fields that nobody reads: an option that is not supported must not be passed over in silence. */
  only(names: readonly string[]): this {
    const unknown = Object.keys(this.values).find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw new CaseError(`${this.at(unknown)} is not supported here; ${names.join(', ') || 'nothing'} may be set`);
    }
    return this;
  }

  /** The same fields, and where they are absent those of `defaults`. */
  or = (defaults: Readonly<Record<string, unknown>>): Fields => new Fields({ ...defaults, ...this.values }, this.path);

  has = (name: string): boolean => this.values[name] !== undefined && this.values[name] !== null;

  value = (name: string): unknown => (this.has(name) ? this.values[name] : undefined);

  /** 0 and 1 are flags too, as ONNX writes them. */
  flag(name: string, or = false): boolean {
    const value = this.value(name) ?? or;
    if (![true, false, 0, 1].includes(value as boolean)) throw this.error(name, 'true or false');
    return Boolean(value);
  }

  number(name: string, wants: string, fits: (x: number) => boolean): number | undefined {
    if (!this.has(name)) return undefined;
    const x = this.values[name];
    if (typeof x !== 'number' || !Number.isFinite(x) || !fits(x)) throw this.error(name, wants);
    return x;
  }

  positive = (name: string): number | undefined => this.number(name, 'a number above 0', (x) => x > 0);

  /** A whole number of `least` or more. */
  whole = (name: string, least: number): number | undefined =>
    this.number(name, `a whole number of ${least} or more`, (x) => Number.isInteger(x) && x >= least);

  /** What `choices` holds under the field's text. */
  choice<T>(name: string, choices: Readonly<Record<string, T>>, or: string): T {
    const key = this.value(name) ?? or;
    if (typeof key !== 'string' || !Object.hasOwn(choices, key)) {
      throw this.error(name, `one of ${Object.keys(choices).join(', ')}`);
    }
    return choices[key];
  }

  /** The fields of an object within; none where it is absent. */
  fields = (name: string): Fields => new Fields(this.value(name) ?? {}, this.at(name));

  /** A field that must be there. */
  needed<T>(name: string, value: T | undefined): T {
    if (value === undefined) throw new CaseError(`${this.at(name)} is missing`);
    return value;
  }

  error = (name: string, wants: string): CaseError =>
    new CaseError(`${this.at(name)} is ${shown(this.values[name])}, it must be ${wants}`);

  private at = (name: string): string => (this.path ? `${this.path}.${name}` : name);
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 40) ?? 'missing';
