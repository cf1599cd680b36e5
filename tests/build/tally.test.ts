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

test('what failed is named again at the end, with how, where a long output lost its beginning', () => {
  const failed = {
    status: 'failed',
    fullName: 'a casus stays',
    failureMessages: ['\u001b[31mAssertionError: expected 1 to be 2\u001b[0m\n    at one.ts:1:1'],
  };
  const file = {
    name: `${process.cwd()}/tests/one.test.ts`,
    status: 'failed',
    assertionResults: [{ status: 'passed' }, failed],
  };
  const { notes } = countVitest('unit', false, report({ numPassedTests: 1, numFailedTests: 1, testResults: [file] }));
  expect(notes).toEqual(['unit: tests/one.test.ts: a casus stays: AssertionError: expected 1 to be 2 | at one.ts:1:1']);
});

test('a crash, an empty run and an error outside the tests are failures', () => {
  expect(failedOf(true, null)).toBe(1);
  expect(failedOf(true, '{"numPassed')).toBe(1);
  expect(failedOf(true, report({}))).toBe(1);
  const outside = countVitest('unit', false, report({ numPassedTests: 7 }), 'socket hang up | at net:1');
  expect(outside.failed).toBe(1);
  expect(outside.notes.join()).toContain('socket hang up');
});
