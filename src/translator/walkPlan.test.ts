import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { stagesOf } from '../plan/stages';
import { sinusoids } from '../systems/sinusoids';
import { tensor } from '../tensor/tensor';
import { initialParameters } from './initialise';
import type { ModelOptions, ModelShape } from './model';
import { decodingPlan, hiddenTwins, INPUT, producedWord, readingPlan, walkPlan } from './walkPlan';

const shape: ModelShape = {
  width: 16,
  heads: 4,
  hidden: 24,
  encoderLayers: 2,
  decoderLayers: 2,
  sourceWords: 11,
  targetWords: 13,
  maxTokens: 16,
};
const plain: ModelOptions = { attention: () => ({ heads: 4 }) };
const noisy: ModelOptions = {
  attention: (place, row0) => ({
    heads: 2,
    noise: { sigma: 0.7, chance: { seed: 5, stream: `${place}.noise`, row0 } },
    selection: { kind: 'sampled', chance: { seed: 5, stream: `${place}.select`, row0 } },
    dropout: { p: 0.3, train: true, chance: { seed: 5, stream: `${place}.dropout`, row0 } },
  }),
};
const STEPS = 7;
const inputs = (options: ModelOptions) => ({
  ...initialParameters(walkPlan(shape, 4, STEPS, options), 3),
  [INPUT.positions]: sinusoids(shape.maxTokens, shape.width),
  [INPUT.source]: tensor([1, 4], [5, 9, 3, 2]),
  [INPUT.start]: tensor([1, 1], [1]),
});

describe('walkPlan', () => {
  test.each([
    ['plain', plain],
    ['with noise, sampling and dropout', noisy],
  ])('words one by one with the cache are the rows of all at once: %s', (_, options) => {
    const plan = walkPlan(shape, 4, STEPS, options);
    const pairs = Array.from({ length: STEPS }, (_, t) => `step.${t}.output.logits`);
    const walked = runOnCpu(plan, inputs(options), ['output.logits', 'target.ids', 'output.word']);
    const decoded = runOnCpu(decodingPlan(shape, 1, 4, STEPS, options), inputs(options), pairs);
    const tensors: Tensors = { ...walked.tensors, ...decoded.tensors };
    const all = tensors['output.logits'].values;
    for (let t = 0; t < STEPS; t++) {
      const row = { shape: [1, 1, 13], values: all.slice(t * 13, (t + 1) * 13) };
      expectClose(tensors[pairs[t]], row, 1e-12, `logits of step ${t}`);
    }
    // The decoder reads the start and then what it produced itself.
    expect([...tensors['target.ids'].values].slice(1)).toEqual([...tensors['output.word'].values].slice(0, -1));
    expect(new Set(tensors['output.word'].values).size).toBeGreaterThan(1);
  });

  test('the words are produced by the walk over those before them, number by number', () => {
    const plan = walkPlan(shape, 4, STEPS, noisy);
    const name = 'dec.1.self.weights';
    const made = Object.keys(plan.tensors).filter((other) => other.startsWith(name));
    const wanted = made.find((other) => other.endsWith('dropped'))!; // (1, H, T, T)
    const twins = hiddenTwins(plan, wanted);
    expect(twins.length).toBe(STEPS - 1);
    const { tensors } = runOnCpu(plan, inputs(noisy), [wanted, ...twins]);
    twins.forEach((twin, t) => {
      const rows = t + 1;
      for (let i = 0; i < rows * rows; i++) {
        const [row, col] = [Math.floor(i / rows), i % rows];
        expect(tensors[twin].values[i]).toBeCloseTo(tensors[wanted].values[row * STEPS + col], 12);
      }
    });
    expect(hiddenTwins(plan, 'dec.1.cross.k')).toEqual(['memory.dec.1.cross.k']);
    expect(hiddenTwins(plan, 'enc.0.self.q')).toEqual([]);
  });

  test('reading given words gives the numbers of the walk that produced them', () => {
    const names = ['output.logits', 'dec.0.cross.context'];
    const walked = runOnCpu(walkPlan(shape, 4, STEPS, noisy), inputs(noisy), [...names, 'target.ids']).tensors;
    const given = { ...inputs(noisy), [INPUT.target]: walked['target.ids'] };
    const read = runOnCpu(readingPlan(shape, 4, STEPS, noisy), given, names).tensors;
    for (const name of names) expect(read[name].values).toEqual(walked[name].values);
  });

  test('drawn words follow their own stream: another temperature, the same luck', () => {
    const drawing = (temperature: number): ModelOptions => ({
      ...plain,
      word: { temperature, chance: { seed: 3, stream: 'word' } },
    });
    const run = (t: number) =>
      runOnCpu(walkPlan(shape, 4, STEPS, drawing(t)), inputs(plain), ['output.noise', 'output.word']).tensors;
    expect(run(1)['output.noise'].values).toEqual(run(3)['output.noise'].values);
    expect(run(3)['output.word'].values).not.toEqual(run(0.1)['output.word'].values);
  });

  test('its stages lead from the words to the next word, in order', () => {
    const ids = stagesOf(walkPlan(shape, 4, STEPS, plain)).map((stage) => stage.id);
    expect(ids[0]).toBe('source.embed');
    expect(ids.at(-1)).toBe('output.word');
    expect(ids.filter((id) => id.startsWith('dec.1.cross.')).map((id) => id.slice(12))).toEqual(
      [
        'qkv',
        'split',
        'scores',
        'scale',
        'noise',
        'mask',
        'temperature',
        'softmax',
        'select',
        'dropout',
        'context',
      ].concat(['mix', 'merge', 'project', 'add', 'norm']),
    );
    const off = stagesOf(walkPlan(shape, 4, STEPS, plain)).filter((stage) => stage.off);
    expect(off.map((stage) => stage.kind)).toContain('noise');
    expect(off.every((stage) => stage.to.length === 1)).toBe(true);
  });

  test('a batch decodes each sentence as if it were alone', () => {
    const given = inputs(plain);
    const last = producedWord(STEPS - 1);
    const other = tensor([1, 4], [7, 7, 8, 2]);
    const both = tensor([2, 4], [...given[INPUT.source].values, ...other.values]);
    const batch = runOnCpu(
      decodingPlan(shape, 2, 4, STEPS, plain),
      { ...given, [INPUT.source]: both, [INPUT.start]: tensor([2, 1], [1, 1]) },
      [last, 'step.3.output.logits'],
    ).tensors;
    for (const [row, source] of [given[INPUT.source], other].entries()) {
      const alone = runOnCpu(decodingPlan(shape, 1, 4, STEPS, plain), { ...given, [INPUT.source]: source }, [
        last,
        'step.3.output.logits',
      ]).tensors;
      expect(batch[last].values[row]).toBe(alone[last].values[0]);
      const logits = batch['step.3.output.logits'].values.slice(row * 13, (row + 1) * 13);
      expectClose({ shape: [1, 1, 13], values: logits }, alone['step.3.output.logits'], 1e-12, `sentence ${row}`);
    }
  });
});
