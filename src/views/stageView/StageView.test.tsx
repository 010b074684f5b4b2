import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { ALL_ON, walk } from '../../../checks/walk';
import { runOnCpu } from '../../engine/cpuEngine';
import { kernels } from '../../engine/kernels';
import type { Translation } from '../../experiment/translate';
import { stageTexts } from '../../i18n/stages';
import { stageKinds, stageText } from '../../i18n/stageTexts';
import { PlanBuilder } from '../../plan/planBuilder';
import { type Stage, stagesOf } from '../../plan/stages';
import { tensor } from '../../tensor/tensor';
import type { Picture } from '../picture';
import { StageView } from './StageView';

const render = (picture: Picture, stage: Stage, language: 'en' | 'zh', row = 1): string =>
  renderToStaticMarkup(
    <StageView
      scene={sceneOf(picture, { texts: stageTexts[language], pointer: { 'N:target': 0, ':source': 1 }, row })}
      stage={stage}
    />,
  );
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '');
const heatmaps = (html: string): number => html.split('role="application"').length - 1;

let off: Translation;
let on: Translation;
beforeAll(async () => {
  [off, on] = await Promise.all([walk(), walk(ALL_ON)]);
});

describe.each(['en', 'zh'] as const)('every stage of the walk, %s', (language) => {
  it('shows a title, its first sentence and a picture', () => {
    const shown = new Set<string>();
    for (const picture of [off, on]) {
      for (const stage of picture.stages) {
        const html = render(picture, stage, language);
        const text = textOf(html);
        expect(text, stage.id).not.toMatch(/[{}]|NaN|undefined|\[object/);
        expect(heatmaps(html) + html.split('<li').length - 1, stage.id).toBeGreaterThan(0);
        const words = stageText(stageTexts[language], stage);
        const said = stage.off ? words.off?.text : words.say[0];
        expect(said, `${stage.id} says something`).toBeTruthy();
        // The text around the facts of the first sentence: none of its facts was missing.
        for (const piece of said!.split(/\{\w+\}/)) expect(text, stage.id).toContain(piece);
        shown.add(stage.kind);
      }
    }
    const rare = ['softcap', 'bias', 'double', 'residual_dropout', 'drop_path', 'hidden_dropout'];
    expect([...shown].sort()).toEqual(stageKinds.filter((kind) => !rare.includes(kind)).sort());
  });
});

it('every tensor of the walk has a name in both languages', () => {
  const names = on.stages.flatMap((stage) => [...stage.from, ...stage.steps.flatMap((step) => step.to.slice(0, 1))]);
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
  expect(textOf(html)).toContain(stageTexts.en.unknown.say[0]);
});
