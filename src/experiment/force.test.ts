import { describe, expect, test } from 'vitest';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import { END } from '../translator/vocabulary';
import { makeExperiment } from './experiment';
import { forcedAt, withoutWord, withTranslation, withWord } from './force';
import { runExperiment } from './runExperiment';

const other = { tensor: 'dec.0.cross.raw_scores', at: [0, 0, 0, 0], value: 1 };

describe('forced words', () => {
  test('one a step, the newest; other pins stay', () => {
    const pins = withWord(withWord([other], 1, 7), 1, 8);
    expect(pins).toEqual([other, { tensor: 'output.word', at: [0, 1], value: 8 }]);
    expect(forcedAt(pins, 1)).toBe(8);
    expect(forcedAt(pins, 0)).toBeUndefined();
    expect(withoutWord(pins, 1)).toEqual([other]);
  });

  test('a whole translation ends where it ends', () => {
    const pins = withTranslation([other, { tensor: 'output.word', at: [0, 9], value: 3 }], [5, 6]);
    expect(pins.slice(1).map(({ at, value }) => [at[1], value])).toEqual([
      [0, 5],
      [1, 6],
      [2, END],
    ]);
  });

  test('the model goes on from the word it is given', async () => {
    const shipped = await shippedTranslator('en-zh');
    const run = async (pins: ReturnType<typeof withWord>) =>
      runExperiment(makeExperiment({ direction: 'en-zh', pins }), shipped, await testEngine());
    const own = await run([]);
    expect(own.output.map(({ word }) => word)).toEqual(['你', '是', '谁', '‹end›']);
    expect(own.output.some(({ forced }) => forced)).toBe(false);

    const t = await run(withWord([], 0, shipped.target.id('她')!));
    expect(t.output[0]).toMatchObject({ word: '她', forced: true });
    expect(t.output[0].top[0].word).toBe('你');
    expect(t.words.target.slice(0, 2)).toEqual(['‹start›', '她']);
    expect(t.output.slice(1).some(({ forced }) => forced)).toBe(false);
    // What follows a forced word is computed from it: its row of numbers is another one.
    expect(t.tensors['target.vectors'].values.slice(64, 128)).not.toEqual(
      own.tensors['target.vectors'].values.slice(64, 128),
    );
    expect(t.reference?.output.map(({ word }) => word)).toEqual(['你', '是', '谁', '‹end›']);

    const written = await run(
      withTranslation(
        [],
        ['我', '是'].map((word) => shipped.target.id(word)!),
      ),
    );
    expect(written.output.map(({ word }) => word)).toEqual(['我', '是', '‹end›']);
  });

  test('a word of the sentence set by hand is the word that is read', async () => {
    const shipped = await shippedTranslator('en-zh');
    const pins = [{ tensor: 'source.ids', at: [0, 2], value: shipped.source.id('they')! }];
    const t = await runExperiment(makeExperiment({ direction: 'en-zh', pins }), shipped, await testEngine());
    expect(t.words.source).toEqual(['who', 'are', 'they', '‹end›']);
    const typed = makeExperiment({ direction: 'en-zh', sentence: ['who', 'are', 'they'] });
    const plain = await runExperiment(typed, shipped, await testEngine());
    expect(t.output.map(({ word }) => word)).toEqual(plain.output.map(({ word }) => word));
    expect(t.tensors['output.logits'].values).toEqual(plain.tensors['output.logits'].values);
  });

  test('forcing what the model chooses anyway is no change', async () => {
    const shipped = await shippedTranslator('en-zh');
    const pins = withWord([], 0, shipped.target.id('你')!);
    const t = await runExperiment(makeExperiment({ direction: 'en-zh', pins }), shipped, await testEngine());
    expect(t.output[0]).toMatchObject({ word: '你', forced: false });
  });
});
