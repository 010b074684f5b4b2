import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { stageTexts } from '../../../checks/texts';
import { ALL_ON, walk } from '../../../checks/walk';
import type { Result } from '../../experiment/result';
import { mapEn } from '../../i18n/map.en';
import { mapZh } from '../../i18n/map.zh';
import type { Scene } from '../scene';
import { MapView } from './MapView';
import { MAP } from './mapGraph';

let off: Result;
let on: Result;
beforeAll(async () => {
  [off, on] = await Promise.all([walk(), walk(ALL_ON)]);
});

const render = (result: Result, view: string, language: 'en' | 'zh' = 'en', more: Partial<Scene> = {}): string =>
  renderToStaticMarkup(
    <MapView
      scene={sceneOf(result, { texts: stageTexts[language], row: 1, ...more })}
      words={language === 'en' ? mapEn : mapZh}
      stages={result.stages}
      view={view}
      focus={false}
      height={518}
      onOpen={() => {}}
      onIn={() => {}}
      onOut={() => {}}
    />,
  );
const itemsIn = (html: string): string[] => [...html.matchAll(/data-item="([^"]+)"/g)].map((match) => match[1]);
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ');

test('every stage is reached from the map, by opening boxes alone', () => {
  const { stages } = on;
  const reached = new Set<string>();
  const views = [MAP];
  for (const view of views) {
    for (const id of itemsIn(render(on, view)).filter((item) => !item.includes(' '))) {
      if (stages.some((stage) => stage.id === id)) reached.add(id);
      else if (!views.includes(id)) views.push(id);
    }
  }
  expect([...reached].sort()).toEqual(stages.map(({ id }) => id).sort());
  expect(views).toContain('dec.0');
});

describe.each(['en', 'zh'] as const)('%s', (language) => {
  test('everything has a name, a shape and one tab stop', () => {
    for (const result of [off, on]) {
      for (const view of [MAP, 'enc.0', 'dec.0.cross', 'output']) {
        const html = render(result, view, language);
        expect(textOf(html)).not.toMatch(/[{}]|NaN|undefined|\[object/);
        expect(html.split('tabindex="0"').length - 1).toBe(1);
        const boxes = html.split('class="map-box').length - html.split('class="map-box off').length;
        expect(html.split('class="map-shape">').length - 1).toBe(boxes);
        expect(boxes).toBeGreaterThan(1);
      }
    }
  });
});

test('what is off is faint, what comes next is said with its probability', () => {
  expect(render(off, 'dec.0.cross')).toContain('class="map-box off"');
  expect(render(off, MAP)).toContain('writes 是, 99%');
});

test('what changed and what was set by hand is marked where it is', () => {
  const name = 'dec.0.cross.raw_scores';
  const marked = (html: string, kind: string): string[] =>
    html
      .split('data-item="')
      .filter((part) => part.includes(`stage-mark ${kind}`))
      .map((part) => part.slice(0, part.indexOf('"')));
  const pins = new Map([[name, new Set([0])]]);
  expect(marked(render(off, MAP, 'en', { pins }), 'by-hand')).toEqual(['dec.0.cross']);
  expect(marked(render(off, 'dec.0.cross', 'en', { pins }), 'by-hand')).toEqual(['dec.0.cross.scores']);
  const values = off.tensors[name].values.slice();
  values[0] += 1;
  const reference = { ...off, tensors: { ...off.tensors, [name]: { ...off.tensors[name], values } } };
  expect(marked(render(off, 'dec.0.cross', 'en', { reference }), 'changed')).toEqual(['dec.0.cross.scores']);
  expect(marked(render(off, MAP, 'en', { reference: off }), 'changed')).toEqual([]);
});
