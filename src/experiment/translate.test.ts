import { describe, expect, test } from 'vitest';
import { expectClose, largest } from '../../checks/closeTo';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import { cpuEngine } from '../engine/cpuEngine';
import { directions } from '../translator/direction';
import { makeExperiment } from './experiment';
import type { Knobs } from './knobs';
import type { Result } from './result';
import { runExperiment } from './runExperiment';
import { prepared } from './translate';

/** The mean weight of the cross-attention heads on every source word while `word` is produced. */
function weightsAt(t: Result, word: string): number[] {
  const { shape, values } = t.tensors['dec.0.cross.weights_soft'];
  const [, heads, rows, cols] = shape;
  const row = t.output.findIndex((o) => o.word === word);
  return Array.from({ length: cols }, (_, j) =>
    Array.from({ length: heads }, (_, h) => values[(h * rows + row) * cols + j] / heads).reduce((a, b) => a + b),
  );
}

/** The source word that they look at most. */
function lookedAt(t: Result, word: string): string {
  const weights = weightsAt(t, word);
  return t.words.source[weights.indexOf(Math.max(...weights))];
}

const said = (t: Result): string => t.output.map((o) => o.word).join(' ');

describe('translate', () => {
  test('“who are you” gives 你 是 谁, and 你 looks most at “you”', async () => {
    const experiment = makeExperiment({ direction: 'en-zh', sentence: ['who', 'are', 'you'] });
    const t = await runExperiment(experiment, await shippedTranslator('en-zh'), await testEngine());
    expect(said(t)).toBe('你 是 谁 ‹end›');
    expect(t.finished).toBe(true);
    expect(lookedAt(t, '你')).toBe('you');
    // TEACHING.md, claim 8.
    const [who, are, you] = weightsAt(t, '你');
    expect(you).toBeGreaterThan(who + are);
  });

  test('我 爱 机器 学习 gives “I love machine learning”, and “machine” looks most at 机器', async () => {
    const experiment = makeExperiment({ direction: 'zh-en', sentence: ['我', '爱', '机器', '学习'] });
    const t = await runExperiment(experiment, await shippedTranslator('zh-en'), await testEngine());
    expect(said(t)).toBe('I love machine learning ‹end›');
    expect(lookedAt(t, 'machine')).toBe('机器');
  });

  test.each<Partial<Knobs>>([
    {},
    { noiseSigma: 0.5 },
    { temperature: 2, heads: 8 as const },
    { dropoutP: 0.3, training: 'train' as const, seed: 9 },
    { selection: 'topk' as const, topK: 2, where: 'dec.cross' as const },
    { selection: 'argmax' as const, heads: 1 as const },
  ])('every tensor of the walk agrees with the CPU backend: %o', async (knobs) => {
    for (const direction of directions) {
      const experiment = makeExperiment({ direction, knobs });
      const shipped = await shippedTranslator(direction);
      const engine = await testEngine();
      const got = await runExperiment(experiment, shipped, engine);
      const want = await runExperiment(experiment, shipped, cpuEngine());
      expect(got.backend).toBe(engine.backend);
      expect(got.dispatches > 0).toBe(engine.backend === 'webgpu');
      expect(said(got)).toBe(said(want));
      for (const [name, t] of Object.entries(want.tensors)) {
        const size = largest([1e-30, ...t.values]);
        expectClose(got.tensors[name], t, name.includes('weights') ? 1e-5 : 2e-5 * size, name);
      }
    }
  });

  test('a knob acts only where it should', async () => {
    const shipped = await shippedTranslator('en-zh');
    const at = async (knobs: Parameters<typeof makeExperiment>[0]) =>
      runExperiment(makeExperiment(knobs), shipped, await testEngine());
    const plain = await at({});
    const noisy = await at({ knobs: { noiseSigma: 1, where: 'dec.cross' } });
    expect(noisy.tensors['enc.0.self.weights_soft'].values).toEqual(plain.tensors['enc.0.self.weights_soft'].values);
    expect(noisy.tensors['dec.0.cross.weights_soft'].values).not.toEqual(
      plain.tensors['dec.0.cross.weights_soft'].values,
    );
  });

  test('moving σ scales one fixed pattern, and another head count leaves the first heads’ pattern', async () => {
    const shipped = await shippedTranslator('en-zh');
    const pattern = async (knobs: Partial<Knobs>) => {
      const { plan, inputs } = prepared(makeExperiment({ knobs }), shipped, 4);
      return (await (await testEngine()).run(plan, inputs, ['enc.0.self.noise'])).tensors['enc.0.self.noise'];
    };
    const base = await pattern({ noiseSigma: 0.1 });
    expect((await pattern({ noiseSigma: 2 })).values).toEqual(base.values);
    const eight = await pattern({ noiseSigma: 0.1, heads: 8 });
    expect(eight.values.slice(0, base.values.length)).toEqual(base.values);
    expect((await pattern({ noiseSigma: 0.1, seed: 2 })).values).not.toEqual(base.values);
  });

  test('a translation much longer than its source is decoded to its end', async () => {
    const experiment = makeExperiment({ direction: 'zh-en', sentence: '她 的 朋友 早上 喝 什么'.split(' ') });
    const t = await runExperiment(experiment, await shippedTranslator('zh-en'), await testEngine());
    expect(t.finished).toBe(true);
    expect(t.output.length).toBeGreaterThan(experiment.sentence.length + 2);
    expect(t.tensors['dec.0.cross.weights_soft'].shape[2]).toBe(t.output.length);
  });

  test('a word the translator does not know is named', async () => {
    const experiment = makeExperiment({ sentence: ['who', 'are', 'zebras'] });
    await expect(runExperiment(experiment, await shippedTranslator('en-zh'), cpuEngine())).rejects.toThrow('zebras');
  });
});
