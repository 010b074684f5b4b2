import { expect, test } from 'vitest';
import { countsOf, readReport, sum } from '../scripts/testReport.mjs';

test('a file that could not be loaded is a failure, as is a test that needed another try', () => {
  const loaded = { status: 'failed', assertionResults: [{}] };
  const broken = { status: 'failed', assertionResults: [] };
  const vitest = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [loaded, broken],
  };
  expect(countsOf(vitest)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  const playwright = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(countsOf(playwright)).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

test('a run that left no report counts nothing', () => {
  expect(readReport('no/such/report.json')).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(
    sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]),
  ).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});
