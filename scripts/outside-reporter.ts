// For `npm test`: what went wrong outside every test, to a file. Vitest's JSON report leaves it out, and its own output may scroll away.
import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

export const outsideReporter = (file: string): Reporter => ({
  onTestRunEnd(_modules, errors) {
    writeFileSync(file, errors.map(({ message, stack }) => `${message} | ${stack}`).join('\n'));
  },
});
