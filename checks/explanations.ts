import { expect } from 'vitest';
import type { Tensors } from '../src/engine/engine';
import { explainCell } from '../src/engine/explainCell';
import { arithmeticTexts } from '../src/i18n/arithmetic';
import { type Arithmetic, type Explanation, evaluate } from '../src/plan/arithmetic';
import type { Plan } from '../src/plan/plan';
import { largest } from './closeTo';

/** Cells of every result that are explained; all of a small one, always the first and the last. */
const EXPLAINED = 64;

/** Chance reads no tensor, and a mask need not. */
const READS_NOTHING = ['draw', 'mask'];

/**
 * Every result of the only step, explained cell by cell: the arithmetic gives the twin's number, reads what is there, and
 * has words in both languages.
 */
export function checkExplanations(plan: Plan, tensors: Tensors): void {
  const [step] = plan.steps;
  let compared = 0;
  let cells = 0;
  for (const name of step.to) {
    const { values } = tensors[name];
    const count = Math.min(EXPLAINED, values.length);
    const gate = 1e-9 * largest([1e-30, ...values]);
    for (let i = 0; i < count; i++) {
      const index = count === 1 ? 0 : Math.round((i * (values.length - 1)) / (count - 1));
      const found = explainCell(plan, tensors, name, index);
      if (!found) throw new Error(`${step.kernel} does not explain ${name}`);
      const got = evaluate(found.explanation, (operand, at) => {
        const value = found.value(operand, at);
        if (value === undefined)
          throw new Error(`${name}[${index}] reads ${step.from[operand] || 'an absent operand'}[${at}]`);
        return value;
      });
      const off = Math.abs(got - values[index]);
      if (off > gate || Number.isNaN(got) !== Number.isNaN(values[index])) {
        throw new Error(`${name}[${index}] is ${values[index]}, explained as ${got}`);
      }
      const pieces = piecesOf(found.explanation);
      const names = pieces.flatMap((piece) => (piece.is === 'number' && piece.name ? [piece.name] : []));
      [...names, ...found.explanation.parts.map((part) => part.name)].forEach(expectWords);
      cells += pieces.filter((piece) => piece.is === 'cell').length;
      compared++;
    }
  }
  expect(compared, 'numbers explained').toBeGreaterThan(0);
  if (!READS_NOTHING.includes(step.kernel)) expect(cells, 'cells in explanations').toBeGreaterThan(0);
}

/** Every piece of an explanation, from the outside in. */
function piecesOf({ parts, result }: Explanation): Arithmetic[] {
  const inside = (a: Arithmetic): Arithmetic[] => {
    if (a.is === 'number' || a.is === 'cell' || a.is === 'part') return [a];
    const within = a.is === 'when' ? [a.left, a.right, a.then, ...(a.otherwise ? [a.otherwise] : [])] : a.of;
    return [a, ...within.flatMap(inside)];
  };
  return [...parts.flatMap(({ of }) => inside(of)), ...inside(result)];
}

function expectWords(name: string): void {
  for (const [language, texts] of Object.entries(arithmeticTexts)) {
    if (!texts.names[name]) throw new Error(`src/i18n/arithmetic.${language}.ts has no words for ${name}`);
  }
}
