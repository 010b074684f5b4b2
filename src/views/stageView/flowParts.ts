import type { StageTexts } from '../../i18n/stageTexts';
import type { Step } from '../../plan/plan';
import type { Column } from '../heatmap/Axes';
import { textWidth } from '../heatmap/layout';
import { at, type Matrix, rowOf } from '../matrix';
import { numberFormat, padded } from '../numberFormat';
import type { Scene } from '../scene';
import { type Shown, shown } from './shown';
import { operandsOf } from './stageResult';

/** The operands of a step that are drawn. Which cells a softmax is allowed is drawn on the others, as hatching. */
export const drawnOperands = (scene: Scene, step: Step): Shown[] =>
  operandsOf(step)
    .filter((name) => step.kernel === 'multiply' || !name.endsWith('.allowed'))
    .flatMap((name) => shown(scene, name) ?? []);

/** The rows of an operand that a step reads: of the table of positions, those of the words there are. */
export function readRows(step: Step, m: Matrix, main: Matrix): Matrix {
  if (step.kernel !== 'positions' || m.rows <= main.rows) return m;
  const first = step.uniforms.row0 ?? 0;
  return { ...m, rows: main.rows, offset: m.offset + first * m.rowStride, rowAxis: main.rowAxis };
}

/** Numbers a row that say what a step is about: what weights add up to, what a layer norm takes out. */
export function rowNumbers(texts: StageTexts, step: Step, part: Shown, isResult: boolean, m: Matrix): Column[] {
  // Those of a difference would be of neither side.
  if (part.side === 'delta') return [];
  const rows = Array.from({ length: m.rows }, (_, row) => rowOf(m, row));
  if (isResult && part.role === 'weights') return [column(texts.picture.rowSum, rows.map(sum))];
  if (step.kernel !== 'layerNorm' || isResult || m.rows < 2) return [];
  return [column(texts.picture.mean, rows.map(mean)), column(texts.picture.spread, rows.map(spread))];
}

/** A row's number in a matrix that stretches along its rows or columns; undefined where the shapes do not fit. */
export function stretchedAt(m: Matrix, like: Matrix, row: number, col: number): number | undefined {
  if ((m.rows !== like.rows && m.rows !== 1) || (m.cols !== like.cols && m.cols !== 1)) return undefined;
  return at(m, m.rows === 1 ? 0 : row, m.cols === 1 ? 0 : col);
}

function column(title: string, numbers: readonly number[]): Column {
  const format = numberFormat(Math.max(1, ...numbers.map(Math.abs)));
  const values = numbers.map((value) => padded(value, format));
  return { title, values, width: Math.ceil(Math.max(...[title, ...values].map((text) => textWidth(text, 11.5)))) + 12 };
}

const sum = (row: readonly number[]): number => row.reduce((total, value) => total + value, 0);
const mean = (row: readonly number[]): number => sum(row) / row.length;
const spread = (row: readonly number[]): number => {
  const middle = mean(row);
  return Math.sqrt(sum(row.map((value) => (value - middle) ** 2)) / row.length);
};
