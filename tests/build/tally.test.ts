// The last line of `npm test` can be believed: each way in which a run can go wrong counts as failed.
import { expect, test } from 'vitest';
import { countVitest } from '../../scripts/tally.ts';

const report = (over: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...over,
  });
const failedOf = (ok: boolean, text: string | null) => countVitest('unit', ok, text).failed;

test('a good run counts its tests and has nothing to add', () => {
  expect(countVitest('unit', true, report({ numPassedTests: 7 }))).toEqual({ passed: 7, failed: 0, notes: [] });
});

test('what went wrong is counted', () => {
  expect(failedOf(false, report({ numPassedTests: 7, numFailedTests: 2 }))).toBe(2);
  expect(failedOf(true, report({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }))).toBe(2);
  const file = { name: 'a.test.ts', status: 'failed', assertionResults: [] };
  expect(failedOf(false, report({ numPassedTests: 7, testResults: [file] }))).toBe(1);
});

test('a crash, an empty run and an error outside the tests are failures', () => {
  expect(failedOf(true, null)).toBe(1);
  expect(failedOf(true, '{"numPassed')).toBe(1);
  expect(failedOf(true, report({}))).toBe(1);
  expect(failedOf(false, report({ numPassedTests: 7 }))).toBe(1);
});
