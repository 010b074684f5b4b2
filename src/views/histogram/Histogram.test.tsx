import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { histogramTexts } from '../../i18n/histogram';
import { Histogram } from './Histogram';
import type { HistogramData } from './histogram';

const one = { name: 'one', start: 0, end: 1, counts: [1, 2, 1, 0], mean: 0.375 };
const render = (data: Partial<HistogramData>, language: 'en' | 'zh' = 'en'): string =>
  renderToStaticMarkup(
    <Histogram
      label="Weight"
      words={histogramTexts[language]}
      markedName="this draw"
      expectedName="expected"
      {...{ series: [one], ...data }}
    />,
  );

test('says what it shows to who does not see it, with as many figures as its bins tell apart', () => {
  const quantiles = [{ share: 0.5, value: 0.25 }];
  expect(render({ series: [{ ...one, quantiles }], marked: 0.125 })).toContain(
    'role="img" aria-label="Weight. mean 0.38, 50% below 0.25. this draw 0.13"',
  );
  const narrow = { ...one, start: 0.25, end: 0.2504, mean: 0.2502345 };
  expect(render({ series: [narrow] })).toContain('mean 0.25023"');
  expect(render({ series: [one] }, 'zh')).toContain('Weight. 平均 0.38');
});

test('names series, the number marked and the expectation in the legend only where they are there', () => {
  const items = (html: string): string[] =>
    [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item.replace(/<[^>]*>/g, '').trim());
  const bare = { ...one, mean: undefined };
  expect(items(render({ series: [bare] }))).toEqual([]);
  expect(
    items(render({ series: [bare, { ...bare, name: 'two' }], marked: 0.5, expected: { density: () => 1 } })),
  ).toEqual(['one', 'two', 'this draw 0.50', 'expected']);
});
