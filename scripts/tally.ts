// Counts a vitest run from its JSON report, in such a way that nothing that went wrong can count as nothing.

import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Tally {
  passed: number;
  failed: number;
  /** One sentence for each thing the bare numbers do not show. */
  notes: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: Assertion[] }[];
}
interface Assertion {
  status: string;
  fullName?: string;
  failureMessages?: string[];
}

/** The first lines of what went wrong, without colours: often all that is left of a long run. */
const kort = (messages: string[] = []): string =>
  stripVTControlCharacters(messages.join('\n'))
    .split('\n')
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' | ')
    .slice(0, 600);

/** `exitedWell`: vitest's own verdict. `text`: its report, null when there is none. `outside`: what went wrong outside the tests. */
export function countVitest(
  what: string,
  exitedWell: boolean,
  text: string | null,
  outside: string | null = null,
): Tally {
  let report: Report;
  try {
    report = JSON.parse(text ?? '');
  } catch {
    return { passed: 0, failed: 1, notes: [`${what}: vitest left no report, so it crashed`] };
  }
  const notes: string[] = [];
  // A file that does not even load has no tests to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  for (const { name } of broken) notes.push(`${what}: ${name} did not run`);
  for (const { name, assertionResults } of report.testResults)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed')
        notes.push(`${what}: ${path.relative('', name)}: ${fullName ?? 'a test'}: ${kort(failureMessages)}`);
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0)
    notes.push(`${what}: ${skipped} skipped, which counts as failed: a test that does not run proves nothing`);
  const passed = report.numPassedTests;
  let failed = report.numFailedTests + broken.length + skipped;
  if (outside) notes.push(`${what}: an error outside the tests: ${kort([outside])}`);
  if (passed + failed === 0) notes.push(`${what}: no tests ran`);
  else if (!exitedWell && failed === 0 && !outside) notes.push(`${what}: vitest says that it failed, and not why`);
  if (failed === 0 && (passed === 0 || !exitedWell)) failed = 1;
  return { passed, failed, notes };
}
