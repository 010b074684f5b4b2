import type { Step } from '../../plan/plan';
import { short } from '../numberFormat';
import { operation } from './operation';

/** `kind` of the activation kernel that is max(0, x). */
const RELU = 0;

/** The numbers that went into one cell, as `equation` reads them. */
export interface CellNumbers {
  /** The operands' numbers at the cell, undefined where an operand is absent or has no number there. */
  readonly from: readonly (number | undefined)[];
  readonly result: number;
  /** The allowed numbers of the first operand's whole row. */
  readonly row: readonly number[];
}

/** The arithmetic of one cell of a step that works number by number or row by row; undefined where there is none. */
export function equation(step: Step, { from, result, row }: CellNumbers): string | undefined {
  const [x, second] = from;
  const y = short(result);
  if (x === undefined) return undefined;
  switch (step.kernel) {
    case 'softmax': {
      const most = Math.max(...row);
      const sum = row.reduce((total, score) => total + Math.exp(score - most), 0);
      if (!Number.isFinite(most)) return undefined;
      return `e^(${short(x)} − ${inBrackets(most)}) ÷ ${short(sum)} = ${y}`;
    }
    case 'layerNorm': {
      const mean = row.reduce((total, value) => total + value, 0) / row.length;
      const spread = Math.sqrt(row.reduce((total, value) => total + (value - mean) ** 2, 0) / row.length);
      const [, gamma, beta] = from;
      if (gamma === undefined || beta === undefined) return undefined;
      return `(${short(x)} − ${inBrackets(mean)}) ÷ ${short(spread)} × ${inBrackets(gamma)} + ${inBrackets(beta)} = ${y}`;
    }
    case 'activation':
      return step.uniforms.kind === RELU ? `max(0, ${short(x)}) = ${y}` : `f(${short(x)}) = ${y}`;
    case 'add':
    case 'positions':
    case 'multiply':
    case 'noise':
    case 'dropout': {
      if (second === undefined) return undefined;
      const { between, result: sign } = operation(step);
      return `${short(x)} ${between[0]} ${inBrackets(second)} ${sign} ${y}`;
    }
    case 'scale':
      return `${short(x)} ${operation(step).result} ${y}`;
    default:
      return undefined;
  }
}

const inBrackets = (value: number): string => (value < 0 ? `(${short(value)})` : short(value));
