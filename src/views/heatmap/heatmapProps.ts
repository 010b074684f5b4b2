import type { ColourScale } from '../colours/colourScale';
import type { Role } from '../colours/role';
import type { Cell, Matrix } from '../matrix';
import type { Scene } from '../scene';
import type { Column, Named } from './Axes';
import type { Outline } from './CellMarks';
import type { Size } from './layout';
import type { Marks } from './marks';

export interface HeatmapProps {
  readonly scene: Scene;
  /** The tensor whose elements are shown: they can be chosen, unfolded and edited. Absent for numbers of no tensor. */
  readonly name?: string;
  readonly title: string;
  readonly role: Role;
  readonly matrix: Matrix;
  readonly scale: ColourScale;
  /** Size of one cell in CSS pixels. */
  readonly cell: Size;
  /** Which axes are labelled; both unless said otherwise. */
  readonly labels?: { readonly rows: boolean; readonly cols: boolean };
  /** Least room in front of the rows: that of a neighbour above or below, so that columns stand under each other. */
  readonly labelRoom?: number;
  /** 0 where a cell is not allowed: hatched, without a number. */
  readonly allowed?: Matrix;
  /** The cell whose arithmetic is shown, where that may be another than the number looked at. */
  readonly chosen?: Cell;
  onHover?(cell: Cell | undefined): void;
  readonly outlines?: readonly Outline[];
  /** What to name on axes that have more words than room. */
  readonly named?: Named;
  /** The row that is being looked at. */
  readonly markedRow?: number;
  /** Numbers a row, written beside it. */
  readonly beside?: readonly Column[];
  /** Lines between groups of that many columns. */
  readonly groups?: number;
}

/** What is looked at in a matrix, and what can be done with its cells. */
export interface Acting {
  readonly marks: Marks;
  /** Where the keyboard is. */
  readonly current: Cell;
  /** Whether the current cell is one whose arithmetic is shown. */
  readonly isChosen: boolean;
  /** The number that is looked at, where it is one of these. */
  readonly looked?: Cell;
  onMove(cell: Cell): void;
  onUnfold?(cell: Cell): void;
  onEdit?(cell: Cell): void;
}
