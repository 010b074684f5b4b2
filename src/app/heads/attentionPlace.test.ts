import { expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import { attentionPlace, nearestAttention } from './attentionPlace';

test('a stage of a block, the block itself, and everything outside', async () => {
  const { stages } = await walk();
  expect(attentionPlace(stages, 'dec.0.cross.scores')).toBe('dec.0.cross');
  expect(attentionPlace(stages, 'dec.0.self.merge')).toBe('dec.0.self');
  expect(attentionPlace(stages, 'dec.0.cross')).toBe('dec.0.cross');
  for (const outside of ['dec.0', 'dec.0.ffn.hidden', 'source.embed', 'map', 'dec.0.crossing']) {
    expect(attentionPlace(stages, outside)).toBeUndefined();
  }
});

test('the nearest block', async () => {
  const { stages } = await walk();
  const near = (id: string) =>
    nearestAttention(
      stages,
      stages.findIndex((stage) => stage.id === id),
    );
  expect(near('source.embed')).toBe('enc.0.self');
  expect(near('output.word')).toBe('dec.0.cross');
  expect(near('target.position')).toBe('dec.0.self');
  expect(nearestAttention([], 0)).toBeUndefined();
});
