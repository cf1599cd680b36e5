// For `npm test`: what went wrong outside every test, to a file. Vitest's JSON report leaves it out, and its own output may scroll away.
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Vitest fetches a reporter by its path, and then wants the default. */
export default class OutsideReporter implements Reporter {
  onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env.OUTSIDE_FILE;
    if (file) writeFileSync(file, errors.map(({ message, stack }) => `${message} | ${stack}`).join('\n'));
  }
}
