import type { StageTexts } from '../i18n/stageTexts';
import type { Step } from '../plan/plan';
import type { CellRef } from './cellRef';
import type { Picture } from './picture';
import type { Pointer } from './pointer';

/** Which of two sides a matrix shows where there are two: this one, the other, or this minus the other. */
export type Side = 'after' | 'before' | 'delta';

/** Elements of tensors, by the tensor's name. */
export type CellSet = ReadonlyMap<string, ReadonlySet<number>>;

export const NO_CELLS: CellSet = new Map();

/** One row of what a step makes, and the same row of its first operand. */
export interface StageRow {
  readonly step: Step;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What every picture on the page shares: the result shown, the language, what is pointed at and looked at. */
export interface Scene {
  readonly picture: Picture;
  readonly texts: StageTexts;
  readonly pointer: Pointer;
  onPoint(pointer: Pointer): void;
  /** The row of the target that is being looked at. */
  readonly row: number;
  /** The head shown large. */
  readonly head: number;
  onHead(head: number): void;
  /** The number that is looked at, in whichever tensor. */
  readonly cell?: CellRef;
  onCell(cell: CellRef): void;
  /** Unfolds a number into its arithmetic; absent where there is no room for it. */
  onUnfold?(cell: CellRef): void;
  /** Asks for another value; absent where nothing may be edited. */
  onEdit?(cell: CellRef): void;
  /** Where the operands of the unfolded number live. */
  readonly operands: CellSet;
  /** Numbers set by hand. */
  readonly pins: CellSet;
  /** What the picture is compared with: before it was edited, or the other variant. */
  readonly reference?: Picture;
  readonly side: Side;
  /** Chooses the side; absent where it is fixed. */
  onSide?(side: Side): void;
  /** Matrices as tables of numbers with headers. */
  readonly table: boolean;
  /** What is to be said of one row of a stage's result besides its numbers, such as its sum over many draws. */
  sayRow?(row: StageRow): string | undefined;
  /** Chooses tables or pictures; absent where there is no choice. */
  onTable?(table: boolean): void;
}
