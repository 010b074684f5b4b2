import { expect, test } from 'vitest';
import { pageTexts } from '../../checks/texts';
import type { Problem } from '../experiment/problem';
import { languages } from '../i18n/language';
import { problemText } from './problemText';

const problems: { [kind in Problem['kind']]: Extract<Problem, { kind: kind }> } = {
  unknownName: { kind: 'unknownName', name: 'sigma' },
  repeated: { kind: 'repeated', name: 'seed' },
  unreadable: { kind: 'unreadable', name: 'noise', value: '%' },
  notANumber: { kind: 'notANumber', name: 'noise', value: 'abc' },
  notWhole: { kind: 'notWhole', name: 'topk', value: '1.5' },
  outOfRange: { kind: 'outOfRange', name: 'noise', value: '2000', min: 0, max: 3 },
  notAChoice: { kind: 'notAChoice', name: 'heads', value: '3', choices: ['1', '2', '4', '8'] },
  noWords: { kind: 'noWords', name: 's' },
  badWord: { kind: 'badWord', name: 's', value: 'a b', limit: 24 },
  tooManyWords: { kind: 'tooManyWords', name: 's', count: 20, limit: 14 },
  tooLong: { kind: 'tooLong', name: 'link', length: 5000, limit: 4000 },
};

test('every problem says what is wrong and what is allowed, in every language', () => {
  for (const language of languages) {
    for (const problem of Object.values(problems)) {
      const text = problemText(pageTexts[language], problem);
      expect(text).not.toMatch(/[{}]/);
      if ('value' in problem) expect(text).toContain(problem.value);
      if ('limit' in problem) expect(text).toContain(String(problem.limit));
    }
    expect(problemText(pageTexts[language], problems.outOfRange)).toMatch(/noise=2000.*0.*3/);
    expect(problemText(pageTexts[language], problems.notAChoice)).toContain('1, 2, 4, 8');
  }
});

test('a value with braces is shown as it is', () => {
  expect(problemText(pageTexts.en, { kind: 'notANumber', name: 'noise', value: '{name}' })).toContain('{name}');
});
