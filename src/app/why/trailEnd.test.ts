import { expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import { whyEn } from '../../i18n/why.en';
import { trailEnd } from './trailEnd';

test('what no stage made is said to be what it is', async () => {
  const result = await walk();
  const end = (tensor: string, at: number[], value = 0) => trailEnd(result, { tensor, at }, value, whyEn.end);
  expect(end('enc.0.self.Wq', [0, 0]).text).toBe(whyEn.end.parameter);
  expect(end('positions', [0, 0]).text).toBe(whyEn.end.position);
  expect(end('dec.0.cross.mix', [0, 0]).text).toBe(whyEn.end.mix);
  const [who] = result.tensors['source.ids'].values;
  expect(end('source.ids', [0, 0], who).text).toContain('“who”');
  const first = result.tensors['output.word'].values[0];
  expect(end('target.ids', [0, 1], first)).toEqual({
    text: 'The number of “你” in the vocabulary, which the model reads here.',
    written: { tensor: 'output.word', at: [0, 0] },
  });
});
