import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { recurrentEn } from '../../i18n/systems/recurrent.en';
import { Alignment } from './Alignment';

const html = renderToStaticMarkup(
  <Alignment
    source={['爱', '机器']}
    target={['love', 'machine', '‹end›']}
    weights={[
      [0.9, 0.1],
      [0.25, 0.75],
      [0.5, 0.5],
    ]}
    row={1}
    onRow={() => {}}
    words={recurrentEn.figure!}
    room={{ width: 300, height: 300 }}
  />,
);

test('a table with every word and every weight, the row looked at being pressed', () => {
  expect([...html.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, word]) => word)).toEqual(['爱', '机器']);
  const rows = [...html.matchAll(/<tr class="(\w*)"><th scope="row"><button[^>]*aria-pressed="(\w+)"[^>]*>([^<]*)/g)];
  expect(rows.map(([, kind, pressed, word]) => [kind, pressed, word])).toEqual([
    ['', 'false', 'love'],
    ['marked', 'true', 'machine'],
    ['', 'false', '‹end›'],
  ]);
  const cells = [...html.matchAll(/--weight:(\d+)%"><span>([^<]*)/g)].map(([, dark, number]) => [dark, Number(number)]);
  expect(cells).toEqual([
    ['90', 0.9],
    ['10', 0.1],
    ['25', 0.25],
    ['75', 0.75],
    ['50', 0.5],
    ['50', 0.5],
  ]);
});

test('one sentence says the largest weight of the row looked at', () => {
  expect(html).toContain('While “machine” is written, “机器” has weight 0.75.');
});
