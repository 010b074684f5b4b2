import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { stageTexts } from '../../../checks/texts';
import { ALL_ON, walk } from '../../../checks/walk';
import { runOnCpu } from '../../engine/cpuEngine';
import { kernels } from '../../engine/kernels';
import type { Result } from '../../experiment/result';
import { stageKinds, stageText, systemStageKinds } from '../../i18n/stageTexts';
import { PlanBuilder } from '../../plan/planBuilder';
import { type Stage, stagesOf } from '../../plan/stages';
import { tensor } from '../../tensor/tensor';
import { short } from '../numberFormat';
import type { Picture } from '../picture';
import type { Scene, Side } from '../scene';
import { changed } from './changed';
import { StageView } from './StageView';
import { resultOf } from './stageResult';

const render = (picture: Picture, stage: Stage, language: 'en' | 'zh', parts: Partial<Scene> = {}): string =>
  renderToStaticMarkup(
    <StageView
      scene={sceneOf(picture, {
        ...{ texts: stageTexts[language], pointer: { 'N:target': 0, ':source': 1 }, row: 1 },
        ...parts,
      })}
      stage={stage}
    />,
  );
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '');
const heatmaps = (html: string): number => html.split('role="application"').length - 1;

let off: Result;
let on: Result;
/** The stages that only slips have. */
let slips: readonly Result[];
beforeAll(async () => {
  [off, on, ...slips] = [
    await walk(),
    await walk(ALL_ON),
    await walk({ ...ALL_ON, softmaxTwice: true, maskBy: 'zero', dropoutAt: 'twice', branchRelu: true, merge: 'plain' }),
    await walk({ ...ALL_ON, dropoutAt: 'scores' }),
  ];
});

describe.each(['en', 'zh'] as const)('every stage of the walk, %s', (language) => {
  it('shows a title, its first sentence and a picture', () => {
    const shown = new Set<string>();
    for (const picture of [off, on, ...slips]) {
      for (const stage of picture.stages) {
        const html = render(picture, stage, language);
        const text = textOf(html);
        expect(text, stage.id).not.toMatch(/[{}]|NaN|undefined|\[object/);
        expect(heatmaps(html) + html.split('<li').length - 1, stage.id).toBeGreaterThan(0);
        const words = stageText(stageTexts[language], stage);
        // The last sentence needs no facts: where there is another, none of its facts was missing.
        const say = words.say.slice(0, Math.max(1, words.say.length - 1));
        const sentences = stage.off ? [words.off!.text] : say;
        const said = sentences.some((sentence) => sentence.split(/\{\w+\}/).every((piece) => text.includes(piece)));
        expect(said, `${stage.id} says one of ${sentences.join(' | ')} in ${text}`).toBe(true);
        shown.add(stage.kind);
      }
    }
    const rare = ['softcap', 'bias', 'residual_dropout', 'drop_path', 'hidden_dropout'];
    const elsewhere: readonly string[] = [...rare, ...systemStageKinds];
    expect([...shown].sort()).toEqual(stageKinds.filter((kind) => !elsewhere.includes(kind)).sort());
  });
});

describe('every stage of the walk as tables', () => {
  it('has its result with a header for every row and column, and all of its numbers', () => {
    for (const picture of [off, on]) {
      for (const stage of picture.stages) {
        const html = render(picture, stage, 'en', { table: true, onTable: () => {} });
        expect(html, stage.id).not.toContain('<svg');
        expect(textOf(html), stage.id).not.toMatch(/[{}]|NaN|undefined|\[object/);
        const [table] = html.split('<table').slice(1);
        const { shape } = picture.tensors[resultOf(stage)];
        const [rows, cols] = [1, ...shape].slice(-2);
        const count = (what: string): number => table.split('</table>')[0].split(what).length - 1;
        expect([count('scope="row"'), count('scope="col"'), count('data-cell')], stage.id).toEqual([
          ...[rows, cols],
          rows * cols,
        ]);
        // One tab stop a table.
        expect(count('tabindex="0"'), stage.id).toBe(1);
      }
    }
  });
});

describe('two sides', () => {
  const sided = (stage: Stage, side: Side): string =>
    render(on, stage, 'en', { reference: off, side, onSide: () => {} });

  it('every stage shows either side and their difference', () => {
    for (const stage of on.stages) {
      for (const side of ['after', 'before', 'delta'] as const) {
        const text = textOf(sided(stage, side));
        expect(text, `${stage.id} ${side}`).not.toMatch(/[{}]|NaN|undefined|\[object/);
        expect(text).toContain('Difference');
      }
    }
  });

  it('marks what changed, and names the difference', () => {
    const scores = on.stages.find(({ id }) => id === 'dec.0.cross.scores')!;
    expect(changed(on, off, scores)).toBe(true);
    expect(sided(scores, 'after')).toContain('class="changed"');
    expect(sided(scores, 'delta')).not.toContain('class="changed"');
    expect(textOf(sided(scores, 'delta'))).toContain('Δ scores');
    expect(sided(scores, 'before')).not.toBe(sided(scores, 'after'));
  });

  it('says where the other side has another shape', async () => {
    const split = on.stages.find(({ id }) => id === 'enc.0.self.split')!;
    const reference = await walk({ heads: 8 });
    const html = render(on, split, 'en', { reference, side: 'delta', onSide: () => {} });
    expect(textOf(html)).toContain('has another shape');
    expect(textOf(html)).not.toContain('Δ Q');
  });
});

it('what is looked at, operands and pins are marked where they are', () => {
  const scores = on.stages.find(({ id }) => id === 'dec.0.cross.scores')!;
  const html = render(on, scores, 'en', {
    cell: { tensor: 'dec.0.cross.q', index: 1 },
    operands: new Map([['dec.0.cross.k', new Set([0, 1, 2])]]),
    pins: new Map([['dec.0.cross.raw_scores', new Set([2])]]),
  });
  const places = (kind: string): number => html.split(`class="${kind}"`).length - 1;
  // The number looked at, and the result whose arithmetic is shown.
  expect([places('chosen'), places('operand'), places('pin')]).toEqual([2, 1, 1]);
});

it('a number set by hand is said to be that, and not the sum of its products', () => {
  const scores = on.stages.find(({ id }) => id === 'dec.0.cross.scores')!;
  const name = 'dec.0.cross.raw_scores';
  const cell = { tensor: name, index: 2 };
  const parts = { cell, pins: new Map([[name, new Set([2])]]) };
  const value = short(on.tensors[name].values[2]);
  expect(textOf(render(on, scores, 'en', parts))).toContain(`set by hand to ${value}`);
  expect(textOf(render(on, scores, 'en', { ...parts, reference: off, side: 'before' }))).not.toContain('set by hand');
});

it('every tensor of the walk has a name in both languages', () => {
  const stages = [on, ...slips].flatMap((picture) => picture.stages);
  const names = stages.flatMap((stage) => [...stage.from, ...stage.steps.flatMap((step) => step.to.slice(0, 1))]);
  for (const name of names) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    for (const texts of Object.values(stageTexts)) expect(Object.keys(texts.tensors), name).toContain(last);
  }
});

it('all heads can be chosen where there are heads', () => {
  const scores = on.stages.find(({ id }) => id === 'dec.0.cross.scores')!;
  expect(render(on, scores, 'en').split('role="radio"').length - 1).toBe(4);
});

it('a kernel and a kind that nobody has drawn are shown, with their inputs and their sentence', () => {
  const build = new PlanBuilder(kernels);
  build.input('x', [2, 3], ['N', 'D']);
  build.input('y', [2, 3], ['N', 'D']);
  build.step('multiply', ['x', 'y'], 'z', {}, { stage: 'somewhere.mystery' });
  const plan = build.build();
  const given = { x: tensor([2, 3], [1, 2, 3, 4, 5, 6]), y: tensor([2, 3], [1, 1, 2, 2, 3, 3]) };
  const picture = { plan, tensors: { ...given, ...runOnCpu(plan, given, ['z']).tensors }, words: {} };
  const html = render(picture, stagesOf(plan)[0], 'en');
  expect(heatmaps(html)).toBe(3);
  expect(textOf(html)).toContain('multiply');
  expect(textOf(html)).toContain(
    '“multiply” makes “z”, of shape 2 × 3. Its largest number is 18.00: query 2, feature 3.',
  );
});
