// `npm test`: every check in order, none hidden, and one plain last line. Knows commands and counts, not what the tests are about.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { countVitest, type Tally } from './tally.ts';

const REPORTS = 'test-results';

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  process.stdout.write(`\n> ${command} ${args.join(' ')}\n`);
  const { status, error } = spawnSync(`node_modules/.bin/${command}`, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) process.stderr.write(`${error.message}\n`);
  return status === 0;
}

const step = (command: string, ...args: string[]): Tally =>
  run(command, args) ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [`${command} failed`] };

/** null: it crashed before it wrote one, and countVitest says so. */
const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

function vitest(...projects: string[]): Tally {
  const report = `${REPORTS}/${projects.join('-')}`;
  const ok = run('vitest', ['run', ...projects.map((project) => `--project=${project}`)], { TEST_REPORT: report });
  return countVitest(projects.join(' and '), ok, read(`${report}.json`), read(`${report}-outside.txt`));
}

// What is left of an earlier run must not pass for this one.
rmSync(REPORTS, { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
mkdirSync(REPORTS);

const tallies = [
  step('tsc', '-p', '.'),
  step('biome', 'ci', '--error-on-warnings'),
  step('vite', 'build'),
  vitest('unit', 'build'),
  vitest('browser'),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
for (const note of tallies.flatMap((tally) => tally.notes)) process.stdout.write(`\n! ${note}`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
