/** The value of any knob of any system. */
export type KnobValue = string | number | boolean;

/** The value of every knob of some system. */
export type KnobValues = Readonly<Record<string, KnobValue>>;

/** What a knob is about; the panel shows its knobs together. */
export const knobGroups = ['attention', 'chance', 'model', 'decoding'] as const;
export type KnobGroup = (typeof knobGroups)[number];

interface Row {
  readonly group: KnobGroup;
  /** Name in links and in the embed's `hide`, `lock` and `knobs`. Never reused for anything else. */
  readonly link: string;
  /** Kinds of stage that listen to it; its control comes first there. */
  readonly stages: readonly string[];
  /** The choices of another knob under which this one does something; its control is shown only then. */
  readonly when?: { readonly knob: string; readonly is: readonly string[] };
}

export interface NumberRow extends Row {
  /** `seed` is an integer without an order: it is typed or drawn anew, not slid. */
  readonly kind: 'number' | 'integer' | 'seed';
  readonly min: number;
  readonly max: number;
  /** What one notch of the slider is; links may hold any number of the range. */
  readonly step: number;
  readonly default: number;
  /** `log`: equal distances on the slider are equal ratios. */
  readonly curve?: 'log';
}

export interface ChoiceRow<V extends string | number = string | number> extends Row {
  readonly kind: 'choice';
  readonly options: readonly V[];
  readonly default: V;
}

export interface SwitchRow extends Row {
  readonly kind: 'switch';
  readonly default: boolean;
}

export type KnobRow = NumberRow | ChoiceRow | SwitchRow;

export const number = (row: Omit<NumberRow, 'kind'>): NumberRow => ({ ...row, kind: 'number' });
export const integer = (row: Omit<NumberRow, 'kind'>): NumberRow => ({ ...row, kind: 'integer' });
export const toggle = (row: Omit<SwitchRow, 'kind'>): SwitchRow => ({ ...row, kind: 'switch' });
export const choice = <const V extends string | number>(row: Omit<ChoiceRow<V>, 'kind'>): ChoiceRow<V> => ({
  ...row,
  kind: 'choice',
});

/** Key of all random numbers of a system. */
export const seedRow = (stages: readonly string[]): NumberRow => ({
  group: 'chance',
  kind: 'seed',
  link: 'seed',
  min: 0,
  max: 4294967295,
  step: 1,
  default: 1,
  stages,
});

/** Which random example a system computes with; `seed` is then about its chance alone. */
export const exampleRow = (): NumberRow => ({
  group: 'model',
  kind: 'integer',
  link: 'example',
  min: 1,
  max: 100,
  step: 1,
  default: 1,
  stages: [],
});

export type ValueOf<R> = R extends ChoiceRow<infer V> ? V : R extends SwitchRow ? boolean : number;

/** The value of every knob of a table. */
export type ValuesOf<T> = { readonly [id in keyof T]: ValueOf<T[id]> };

export type KnobTable = Readonly<Record<string, KnobRow>>;
