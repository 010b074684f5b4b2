import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { offsetAttentionEn } from '../../i18n/systems/offsetAttention.en';
import { offsetAttentionZh } from '../../i18n/systems/offsetAttention.zh';
import { Cloud, type CloudProps } from './Cloud';
import type { Point } from './cloud';

const POINTS: Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [-1, 0.5],
];

const render = (turned: Partial<CloudProps> = {}): string =>
  renderToStaticMarkup(
    <Cloud
      points={POINTS}
      names={['p1', 'p2', 'p3', 'p4']}
      taken={[0.25, 0.5, 0.125, 0.125]}
      centres={POINTS.map(() => [0.5, 0.25])}
      arrows="offset"
      chosen={3}
      onChoose={() => {}}
      words={offsetAttentionEn.figure!}
      size={300}
      {...turned}
    />,
  );

test('says who the chosen point takes most from, and where that leads, to who does not see it', () => {
  expect(render()).toContain(
    'aria-label="p4 takes most from p2 (0.50), p1 (0.25), p3 (0.13); all its weights add up to 1.00. It stands at (−1.00, 0.50); weights times places give (0.50, 0.25)."',
  );
  expect(render({ words: offsetAttentionZh.figure! })).toContain('p4 取得最多的是 p2（0.50）、p1（0.25）、p3（0.13）');
  expect(render().match(/<th scope="row">/g)).toHaveLength(4);
});

test('the arrow of an offset leads to the point, that of a mean away from it', () => {
  const tip = (html: string): number => Number(/class="head"[^>]*translate\((\S+) /.exec(html)![1]);
  expect(tip(render())).toBeLessThan(60);
  expect(tip(render({ arrows: 'mean' }))).toBeGreaterThan(200);
});

test('where a point is its own centre there is no arrow', () => {
  expect(render({ centres: POINTS })).not.toContain('class="head"');
});
