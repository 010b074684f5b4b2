import { expect, test } from 'vitest';
import { makeExperiment } from '../experiment/experiment';
import type { OutputWord, Result } from '../experiment/result';
import { otherWay } from './otherWay';

const produced = (experiment = makeExperiment(), words: string[], finished = true): Result => {
  const output = words.map((word): OutputWord => ({ word, probability: 1, forced: false, top: [] }));
  return { experiment, output, finished } as Partial<Result> as Result;
};

test('an example turns into its counterpart, whatever the knobs made of it', () => {
  const experiment = makeExperiment({ knobs: { noiseSigma: 3 } });
  expect(otherWay(experiment, produced(experiment, ['猫', '‹end›']))).toEqual({
    direction: 'zh-en',
    sentence: ['你', '是', '谁'],
    row: 0,
  });
});

test('another sentence is translated back', () => {
  const experiment = makeExperiment({ direction: 'zh-en', sentence: ['猫', '在', '哪里'] });
  const result = produced(experiment, ['where', 'is', 'the', 'cat', '‹end›']);
  expect(otherWay(experiment, result)).toMatchObject({ direction: 'en-zh', sentence: ['where', 'is', 'the', 'cat'] });
});

test('without a whole translation of this very sentence, the first example', () => {
  const experiment = makeExperiment({ sentence: ['a', 'cat'] });
  const first = ['我', '爱', '机器', '学习'];
  expect(otherWay(experiment, undefined).sentence).toEqual(first);
  expect(otherWay(experiment, produced(experiment, ['一', '只'], false)).sentence).toEqual(first);
  expect(otherWay(experiment, produced(experiment, ['‹end›'])).sentence).toEqual(first);
  expect(otherWay(experiment, produced(makeExperiment(), ['你', '‹end›'])).sentence).toEqual(first);
});
