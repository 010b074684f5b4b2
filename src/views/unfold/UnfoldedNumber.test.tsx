import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageTexts, stageTexts } from '../../../checks/texts';
import { ALL_ON, walk } from '../../../checks/walk';
import { explainCell } from '../../engine/explainCell';
import type { Result } from '../../experiment/result';
import { arithmeticTexts } from '../../i18n/arithmetic';
import { written } from './board';
import { UnfoldedNumber } from './UnfoldedNumber';
import { cellsOf } from './workOut';

let off: Result;
let on: Result;
beforeAll(async () => {
  [off, on] = await Promise.all([walk(), walk(ALL_ON)]);
});

function render(picture: Result, tensor: string, index: number, language: 'en' | 'zh' = 'en'): string {
  const unfolded = explainCell(picture.plan, picture.tensors, tensor, index);
  if (!unfolded) throw new Error(`${tensor} is not explained`);
  return renderToStaticMarkup(
    <UnfoldedNumber
      picture={picture}
      texts={stageTexts[language]}
      tensor={tensor}
      unfolded={unfolded}
      words={pageTexts[language].why.unfold}
      names={arithmeticTexts[language].names}
      onOpen={() => {}}
      onFrame={() => {}}
    />,
  );
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe.each(['en', 'zh'] as const)('any number of the walk, %s', (language) => {
  test('is written with its value, and its operands can be pressed or are in a strip', () => {
    let strips = 0;
    for (const picture of [off, on]) {
      for (const stage of picture.stages) {
        for (const name of stage.off ? [] : stage.to) {
          const index = picture.tensors[name].values.length - 1;
          const html = render(picture, name, index, language);
          const text = textOf(html);
          expect(text, name).not.toMatch(/[{}]|NaN|undefined|\[object/);
          expect(text, name).toContain(written(picture.tensors[name].values[index]));
          const pressed = html.split('board-operand').length - 1;
          const drawn = html.split('board-cell').length - 1;
          const { explanation } = explainCell(picture.plan, picture.tensors, name, index)!;
          const cells = new Set(cellsOf(explanation).map((leaf) => `${leaf.operand} ${leaf.index}`));
          if (cells.size > 0) expect(pressed, name).toBeGreaterThan(0);
          if (!html.includes('holds') && !html.includes('成立'))
            expect(pressed + drawn, name).toBeGreaterThanOrEqual(cells.size);
          strips += drawn > 0 ? 1 : 0;
        }
      }
    }
    expect(strips).toBeGreaterThan(40);
  });
});

test('a score is drawn product by product', () => {
  const html = render(off, 'dec.0.cross.raw_scores', 0);
  expect(html.split('board-cell').length - 1).toBe(2 * 16);
  expect(textOf(html)).toContain('Σ Q × K');
  expect(textOf(html)).toContain('All 16 terms');
});

test('a weight is exp over a sum, with its parts named', () => {
  const text = textOf(render(off, 'dec.0.cross.weights_soft', 0));
  expect(text).toMatch(/largest = max\(.*exp\(x − largest\) = e\^\(.*sum = .*weights =/);
});

test('σ stands beside its number', () => {
  expect(textOf(render(on, 'dec.0.cross.noisy_scores', 0))).toMatch(/0\.50 σ/);
});
