import { beforeAll, describe, expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import { kernels } from '../../engine/kernels';
import type { Result } from '../../experiment/result';
import { PlanBuilder } from '../../plan/planBuilder';
import { stagesOf } from '../../plan/stages';
import { MAP, mapGraph } from './mapGraph';

let result: Result;
beforeAll(async () => {
  result = await walk();
});

const graph = (view: string) => mapGraph(result, result.stages, view);
const ways = (view: string) =>
  graph(view).edges.map(({ from, to, residual }) => `${from} → ${to}${residual ? ' +' : ''}`);

describe('the whole translator', () => {
  test('every block in the column of its words', () => {
    expect(graph(MAP).boxes.map(({ id, lane }) => `${lane} ${id}`)).toEqual([
      'source source',
      'source enc.0.self',
      'source enc.0.ffn',
      'target target',
      'target dec.0.self',
      'target dec.0.cross',
      'target dec.0.ffn',
      'target output',
    ]);
  });

  test('words enter, blocks read each other, the memory crosses over, a word leaves; residuals lead around blocks', () => {
    expect(ways(MAP)).toEqual([
      'in words source → source',
      'source → enc.0.self +',
      'enc.0.self → enc.0.ffn +',
      'in words target → target',
      'target → dec.0.self +',
      'dec.0.self → dec.0.cross +',
      'enc.0.ffn → dec.0.cross',
      'dec.0.cross → dec.0.ffn +',
      'dec.0.ffn → output',
      'output → out word output.word',
    ]);
  });
});

test('a layer, with the places around it', () => {
  expect(ways('dec.0')).toEqual([
    'in place target → dec.0.self +',
    'dec.0.self → dec.0.cross +',
    'in place enc.0.ffn → dec.0.cross',
    'dec.0.cross → dec.0.ffn +',
    'dec.0.ffn → out place output',
  ]);
});

describe('a block', () => {
  test('its stages: Q and K meet in the scores, V goes past them, and the residual past everything', () => {
    const at = (name: string): string => `dec.0.cross.${name}`;
    const read = (from: string, to: string): string[] =>
      graph('dec.0.cross')
        .edges.filter((edge) => edge.from === from && edge.to === at(to))
        .map(({ tensor }) => tensor);
    expect(read(at('qkv'), 'split')).toEqual(['q_projected', 'k_projected', 'v_projected'].map(at));
    expect(read(at('split'), 'scores')).toEqual([at('q'), at('k')]);
    expect(read(at('split'), 'context')).toEqual([at('v')]);
    expect(read('in place dec.0.self', 'add')).toEqual(['dec.0.norm1']);
  });

  test('what passes through a stage that is off goes by way of it', () => {
    const found = ways('dec.0.cross').filter((way) => /\.(scale|noise|mask|temperature) → /.test(way));
    expect(found).toEqual(
      ['scale → noise', 'noise → mask', 'mask → temperature', 'temperature → softmax'].map((way) =>
        way.replace(/(\w+) → (\w+)/, 'dec.0.cross.$1 → dec.0.cross.$2'),
      ),
    );
  });
});

test('a plan that nobody has drawn is a map too', () => {
  const build = new PlanBuilder(kernels);
  build.input('x', [2, 3], ['N', 'D']);
  build.step('scale', ['x'], 'y', { factor: 2 }, { stage: 'here.first' });
  build.step('add', ['y', 'x'], 'z', {}, { stage: 'there.second' });
  const plan = build.build();
  const { boxes, ports, edges } = mapGraph({ plan, tensors: {}, words: {}, output: [] }, stagesOf(plan), MAP);
  expect(boxes.map(({ id }) => id)).toEqual(['here', 'there']);
  expect(edges).toEqual([{ from: 'here', to: 'there', tensor: 'y', residual: false }]);
  expect(ports).toEqual([]);
});
