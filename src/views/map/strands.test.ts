import { beforeAll, expect, test } from 'vitest';
import { ALL_ON, walk } from '../../../checks/walk';
import type { Result } from '../../experiment/result';
import { resultOf } from '../stageView/stageResult';
import { strandsOf } from './strands';

let result: Result;
beforeAll(async () => {
  result = await walk(ALL_ON);
});

test.each([
  ['dec.0.cross.qkv', ['q_projected', 'k_projected', 'v_projected']],
  ['dec.0.cross.split', ['q', 'k', 'v']],
  // The pattern of noise is read by the same stage: it is not made for others.
  ['dec.0.cross.noise', ['noisy_scores']],
  ['dec.0.cross.softmax', ['weights_soft']],
])('%s makes %j', (id, names) => {
  const stage = result.stages.find((each) => each.id === id)!;
  expect(strandsOf(stage).map(resultOf)).toEqual(names.map((name) => `dec.0.cross.${name}`));
});
