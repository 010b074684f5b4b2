import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { walk } from '../../../checks/walk';
import type { Knobs } from '../../experiment/knobs';
import type { Result } from '../../experiment/result';
import { compareEn } from '../../i18n/compare.en';
import type { Stage } from '../../plan/stages';
import { CompareView } from './CompareView';

const view = (a: Result, b: Result, stage: Stage): string =>
  renderToStaticMarkup(
    <CompareView
      scene={sceneOf(a)}
      other={b}
      stage={stage}
      words={compareEn}
      names={{ a: 'this', b: 'that' }}
      height={400}
    />,
  );

const matrices = (html: string): number => html.split('heatmap-plot').length - 1;

const VARIANTS: readonly Partial<Knobs>[] = [
  { scale: 'none' },
  { heads: 8 },
  { maskBy: 'zero', softmaxTwice: true },
  { merge: 'plain', norm: 'pre', residual: false },
  { normOver: 'timeFeatures', branchRelu: true },
  { training: 'train', dropoutP: 0.5, dropoutAt: 'twice', selection: 'argmax' },
];

describe('every stage can be compared', () => {
  test.each(VARIANTS)('%o', async (knobs) => {
    const [a, b] = await Promise.all([walk(knobs), walk()]);
    for (const [own, other] of [
      [a, b],
      [b, a],
    ]) {
      const drawn = own.stages.map((stage) => matrices(view(own, other, stage)));
      expect(drawn.length).toBeGreaterThan(50);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1);
      expect(drawn.filter((count) => count === 3).length).toBeGreaterThan(10);
    }
  });
});

test('what is said: where the sides are furthest apart, that they are the same, why nothing is subtracted', async () => {
  const plain = await walk();
  const [unscaled, eight] = await Promise.all([walk({ scale: 'none' }), walk({ heads: 8 })]);
  const at = (id: string): Stage => plain.stages.find((stage) => stage.id === id)!;
  expect(view(unscaled, plain, at('dec.0.cross.softmax'))).toMatch(
    /Furthest apart at “.+” · “.+” in head \d: A [\d.−]+/,
  );
  expect(view(unscaled, plain, at('enc.0.self.scores'))).toContain(compareEn.allSame);
  expect(view(eight, plain, at('dec.0.cross.softmax'))).toContain('A has 8 heads and B has 4');
});
