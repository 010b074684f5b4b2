import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { shippedTranslator } from '../../../checks/shippedTranslator';
import { pageTexts, stageTexts } from '../../../checks/texts';
import { ALL_ON } from '../../../checks/walk';
import { cpuEngine } from '../../engine/cpuEngine';
import { makeExperiment } from '../../experiment/experiment';
import { runExperiment } from '../../experiment/runExperiment';
import { BackwardView } from './BackwardView';
import { ruleOf } from './rules';

const run = async (parts: Parameters<typeof makeExperiment>[0]) =>
  runExperiment(makeExperiment(parts), await shippedTranslator('en-zh'), cpuEngine());

const variants: Record<string, Parameters<typeof makeExperiment>[0]> = {
  loss: { gradient: { of: 'loss' } },
  probability: { gradient: { of: 'probability' }, row: 1 },
  'all stages on': { gradient: { of: 'logit' }, knobs: ALL_ON },
  'hard selection': { gradient: { of: 'loss' }, knobs: { selection: 'sampled' } },
  pins: { gradient: { of: 'loss' }, pins: [{ tensor: 'dec.0.cross.raw_scores', at: [0, 1, 1, 2], value: 9 }] },
};

describe.each(Object.entries(variants))('%s', (_, parts) => {
  test.each(['en', 'zh'] as const)(
    'every stage has a picture of gradients or the reason why not, %s',
    async (language) => {
      const result = await run(parts);
      const { gradient, stages } = result;
      if (!gradient) throw new Error('nothing was differentiated');
      const words = pageTexts[language].backward;
      let pictures = 0;
      for (const stage of stages) {
        // Tables of whole parameters are long: some will do.
        const scene = sceneOf(result, { texts: stageTexts[language], table: stage.kind === 'softmax' });
        const html = renderToStaticMarkup(
          <BackwardView {...{ scene, stage, words, height: 400 }} derivative={gradient} onHover={() => {}} />,
        );
        expect(html, stage.id).not.toMatch(/undefined|NaN|\{\w+\}/);
        const has = stage.to.some((name) => gradient.gradients[name]);
        expect(html.includes(words.none), stage.id).toBe(!has);
        if (has) pictures++;
      }
      expect(pictures).toBeGreaterThan(20);
    },
  );
});

test('every kernel of the walk that passes a gradient has a rule with words', async () => {
  const { gradient, stages } = await run({ gradient: { of: 'loss' }, knobs: ALL_ON });
  const kernels = new Set(
    stages.flatMap(({ steps }) => steps.filter(({ to }) => gradient?.through[to[0]]?.some(Boolean))).map(ruleOf),
  );
  expect(kernels.has('unknown')).toBe(false);
  expect(kernels.size).toBeGreaterThan(10);
});

test('a softmax stage shows the Jacobian of its row', async () => {
  const result = await run({ gradient: { of: 'loss' } });
  const stage = result.stages.find(({ id }) => id === 'dec.0.cross.softmax')!;
  const words = pageTexts.en.backward;
  const html = renderToStaticMarkup(
    <BackwardView
      {...{ stage, words, height: 400 }}
      scene={sceneOf(result)}
      derivative={result.gradient!}
      onHover={() => {}}
    />,
  );
  expect(html).toContain('diag(a) − a aᵀ');
});
