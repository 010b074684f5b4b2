import { describe, expect, test } from 'vitest';
import { readScalar, writeScalar } from './scalar';

describe('scalar', () => {
  test.each(['loss', 'logit', 'probability:谁', 'logit:‹end›', 'number', 'number:attention.context:0.0.1.2'])(
    '%s is read and written',
    (text) => {
      const checked = readScalar(text);
      if ('problem' in checked) throw new Error('must fit');
      expect(writeScalar(checked.value)).toBe(text);
    },
  );

  test.each(['', 'score', 'loss:谁', 'logit:', 'logit:a b', 'number:', 'number:a', 'loss:a:0.1'])(
    '“%s” is a problem',
    (text) => {
      expect(readScalar(text)).toHaveProperty('problem');
    },
  );
});
