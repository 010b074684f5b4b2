import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_ON, walk } from '../../../checks/walk';
import type { Result } from '../../experiment/result';
import { matrixOf, rowOf } from '../matrix';
import { short } from '../numberFormat';
import { stageFacts } from './stageFacts';

let result: Result;
beforeAll(async () => {
  result = await walk(ALL_ON);
});

const facts = (id: string, row = 1, head = 2) =>
  stageFacts(result, result.stages.find((stage) => stage.id === id)!, row, head);
const matrix = (name: string, head = 2) => matrixOf(result.tensors[name], result.plan.tensors[name].axes, head);
const largest = (values: readonly number[]) => values.indexOf(Math.max(...values));

describe('stageFacts', () => {
  it('finds the word of the row and its strongest partner in the head', () => {
    const scores = rowOf(matrix('dec.0.cross.raw_scores'), 1);
    const best = largest(scores);
    expect(facts('dec.0.cross.scores')).toMatchObject({
      query: result.words.target[1],
      key: result.words.source[best],
      value: short(scores[best]),
      H: '4',
      D: '16',
    });
  });

  it('reads a context’s partner from the weights that made it', () => {
    const weights = rowOf(matrix('dec.0.cross.weights_dropped'), 1);
    expect(facts('dec.0.cross.context')).toMatchObject({
      key: result.words.source[largest(weights)],
      value: short(Math.max(...weights)),
    });
  });

  it('reads knobs from the steps and says what they changed most', () => {
    expect(facts('dec.0.cross.scale')).toMatchObject({ D: '16', rootD: '4' });
    expect(facts('dec.0.cross.temperature')).toMatchObject({ temperature: '0.50' });
    const [before, after] = ['scores', 'noisy_scores'].map((name) => rowOf(matrix(`dec.0.cross.${name}`), 1));
    const most = largest(after.map((value, i) => Math.abs(value - before[i])));
    expect(facts('dec.0.cross.noise')).toMatchObject({
      sigma: '0.50',
      moved: result.words.source[most],
      before: short(before[most]),
      after: short(after[most]),
    });
  });

  it('counts what a mask allows, what dropout drops and what a selection keeps', () => {
    const words = result.words.target.length;
    expect(facts('dec.0.self.mask')).toMatchObject({
      total: String(words ** 2),
      allowed: String((words * (words + 1)) / 2),
    });
    const mask = result.words.target.flatMap((_, row) => rowOf(matrix('dec.0.cross.dropout_mask'), row));
    expect(facts('dec.0.cross.dropout').dropped).toBe(String(mask.filter((kept) => kept === 0).length));
    expect(facts('dec.0.cross.select').kept).toBe('2');
  });

  it('gives the mean and spread that a layer norm takes out', () => {
    const row = rowOf(matrix('dec.0.residual2'), 1);
    const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
    expect(facts('dec.0.cross.norm').mean).toBe(short(mean));
    const spread = Math.sqrt(row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length);
    expect(Number(facts('dec.0.cross.norm').spread)).toBeCloseTo(spread, 1);
  });

  it('counts parameters and names the word produced', () => {
    expect(facts('enc.0.ffn.hidden').parameters).toBe('8\u2009320');
    expect(facts('output.word')).toMatchObject({ word: result.output[1].word, second: result.output[1].top[1].word });
  });

  it('has no fact where there is nothing of the kind', () => {
    expect(facts('source.embed').key).toBeUndefined();
    expect(facts('dec.0.cross.scores').mean).toBeUndefined();
    expect(stageFacts({ ...result, tensors: {} }, result.stages[0], 0, 0)).toEqual({});
  });
});
