import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { stageTexts } from '../../../checks/texts';
import { ALL_ON, walk } from '../../../checks/walk';
import type { Result } from '../../experiment/result';
import type { Scene } from '../scene';
import { BesideArcs, type WeightsAs } from './BesideArcs';

let off: Result;
let on: Result;
beforeAll(async () => {
  [off, on] = await Promise.all([walk(), walk(ALL_ON)]);
});

interface Asked {
  readonly width?: number;
  readonly height?: number;
  readonly as?: WeightsAs;
  readonly scene?: Partial<Scene>;
}

function render(picture: Result, id: string, { width = 700, height = 400, as, scene }: Asked = {}) {
  const stage = picture.stages.find((stage) => stage.id === id)!;
  const html = renderToStaticMarkup(
    <BesideArcs scene={sceneOf(picture, scene)} {...{ stage, width, height, as }} head={0} onAs={() => {}}>
      {(room) => <p>room of {room.width}</p>}
    </BesideArcs>,
  );
  return { html, room: Number(/room of (?:<!-- -->)?(\d+)/.exec(html)?.[1]), lines: html.split('<path').length - 1 };
}

test('stages whose result is weights between words have lines, all others have not', () => {
  const drawn = on.stages.filter(({ id }) => render(on, id).lines > 0).map(({ id }) => id);
  const kinds = ['softmax', 'select', 'dropout'];
  expect(drawn).toEqual(
    ['enc.0.self', 'dec.0.self', 'dec.0.cross'].flatMap((at) => kinds.map((kind) => `${at}.${kind}`)),
  );
  expect(render(off, 'dec.0.cross.dropout')).toMatchObject({ lines: 0, room: 700 });
});

describe('the room decides, unless the reader did', () => {
  test.each<[string, Asked, boolean, number | undefined]>([
    ['wide', {}, true, 416],
    ['wide and low', { height: 300 }, false, 700],
    ['narrow', { width: 360 }, false, 360],
    ['narrow, both asked for: one under the other', { width: 360, as: 'both' }, true, 360],
    ['only the matrix', { as: 'matrix' }, false, 700],
    ['only the lines', { as: 'arcs' }, true, undefined],
    ['as tables', { scene: { table: true } }, false, 700],
  ])('%s', (_, asked, hasLines, room) => {
    const shown = render(off, 'dec.0.cross.softmax', asked);
    expect(shown.lines > 0).toBe(hasLines);
    expect(shown.room || undefined).toBe(room);
  });
});

test('the words under the lines say each head’s strongest line of the row looked at, in both languages', () => {
  const { values, shape } = off.tensors['dec.0.cross.weights_soft'];
  const [, heads, rows, cols] = shape;
  for (const language of ['en', 'zh'] as const) {
    const { html } = render(off, 'dec.0.cross.softmax', { scene: { row: 1, texts: stageTexts[language] } });
    for (let head = 0; head < heads; head++) {
      const start = (head * rows + 1) * cols;
      const row = [...values.subarray(start, start + cols)];
      const most = Math.max(...row);
      expect(html.replace(/<[^>]*>/g, '')).toContain(
        `${off.words.target[1]} → ${off.words.source[row.indexOf(most)]} ${most.toFixed(2)}`,
      );
    }
  }
});

test('pointing at a word puts its lines in the light and those of others out of it', () => {
  const lit = (pointer: Scene['pointer']): number =>
    render(off, 'enc.0.self.softmax', { scene: { pointer } })
      .html.split('class="lines lit"')[1]
      ?.split('</g>')[0]
      .split('<path').length ?? 0;
  expect(lit({})).toBe(0);
  expect(lit({ 'N:source': 0 })).toBeGreaterThan(1);
  expect(lit({ ':source': 0 })).toBeGreaterThan(lit({ 'N:source': 0 }));
});
