import { expect, test } from 'vitest';
import { search } from './search';

const systems = [
  { id: 'S2', name: 'multi-head', title: 'Multi-head attention', say: 'Heads side by side.', points: [] },
  {
    id: 'S20',
    name: 'masks',
    title: 'Masks',
    say: 'Which keys q₁ may look at.',
    points: [
      { id: 'zero', name: 'Scores times 0', say: 'Closed keys keep a weight.' },
      { id: 'empty', name: 'An empty row', say: 'It is zeros.' },
    ],
  },
  { name: 'translator', title: '翻译模型', say: '输入句子。', points: [] },
];
const names = (query: string): string[] => search(systems, query).map(({ system }) => system.name);

test('all words of a query must stand somewhere, in whatever order and size', () => {
  expect(names('')).toEqual(['multi-head', 'masks', 'translator']);
  expect(names('  KEYS mask ')).toEqual(['masks']);
  expect(names('heads masks')).toEqual([]);
  expect(names('multi-h')).toEqual(['multi-head']);
  expect(names('翻译')).toEqual(['translator']);
  expect(names('q1')).toEqual(['masks']);
});

test('the number of a system is that number alone', () => {
  expect(names('s2')).toEqual(['multi-head']);
  expect(names('S20 row')).toEqual(['masks']);
  expect(names('s2 row')).toEqual([]);
});

test('points that have every word are named', () => {
  expect(search(systems, 'closed weight')).toMatchObject([{ system: { name: 'masks' }, points: [{ id: 'zero' }] }]);
  expect(search(systems, 'masks')).toMatchObject([{ points: [] }]);
  expect(search(systems, '')[1].points).toEqual([]);
});
