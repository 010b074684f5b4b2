import type { Step } from '../../plan/plan';
import { short } from '../numberFormat';

/** Signs between a step's operands, and between them and the result. */
export interface Operation {
  /** In front of each operand after the first. */
  readonly between: readonly string[];
  /** In front of the result, if there is a sign for it. */
  readonly result?: string;
}

const BINARY: Readonly<Record<string, string>> = { add: '+', positions: '+', multiply: '×' };

/** How a step is written between its pictures. Any other kernel has none: an arrow leads from its operands to its result. */
export function operation({ kernel, uniforms: u }: Step): Operation {
  if (BINARY[kernel]) return { between: [BINARY[kernel]], result: '=' };
  if (kernel === 'noise') return { between: [`+ ${short(u.sigma)} ×`], result: '=' };
  if (kernel === 'scale') {
    // Whichever is the rounder number: scores are divided by 4, not multiplied by 0.25.
    const [times, over] = [trimmed(u.factor), trimmed(1 / u.factor)];
    return { between: [], result: over.length <= times.length ? `÷ ${over} =` : `× ${times} =` };
  }
  if (kernel === 'dropout') {
    const kept = u.p < 1 && u.train !== 0 && u.mode === 0 ? `÷ ${short(1 - u.p)} ` : '';
    return { between: ['×'], result: `${kept}=` };
  }
  return { between: [] };
}

const trimmed = (value: number): string => short(value).replace(/\.?0+$/, '');
